"""What belongs to the page and not to the article: one named rule per line."""

import re
from functools import cache, lru_cache

from generator.agencies import AGENCIES, INITIALS, PICTURES, one_of

CREDIT_MAX = 110  # characters at the end of a caption that hold its credit
LONGEST = 420  # characters; a longer block is no furniture by these rules

_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_NUMBER = r"\d[\d.,]*\s?[kKmM]?"
_MENU = (
    "home|about(?: us| me)?|archives?|donate|contact(?: us)?|subscribe|log ?in|sign (?:in|up)|search|newsletters?|podcasts?|shop|store|jobs|careers|advertise|events|membership|"
    "my account|account|menu|rss|faqs?|help|privacy|terms|imprint|impressum|support(?: us)?|latest|topics|sections|authors|our team|masthead|blog|news|press|"
    "listen(?: live)?|watch live|contests|shows|community(?: calendar)?|calendar|weather|sports?|obituaries|classifieds|schedule|videos?|photos|opinion|business|culture|e-?edition|"
    "today.s paper|local|world|politics|lifestyle|entertainment|health|science|tech(?:nology)?|travel|food|arts|letters|puzzles|games|family|e-?magazine|magazine|economy|debate|people|motoring|homes|city|region(?:al)?|provincial|hockey|football|national|international"
)
MENU_LINE = rf"(?:(?:{_MENU})(?:[\s|·•/–—-]+|$)){{2,12}}$"  # of a site's sections and pages alone
_NET = r"(?:facebook|twitter|x|linked\s?in|whats\s?app|pinterest|reddit|telegram|e-?mail|tumblr|flipboard|messenger|pocket|instagram|you\s?tube|threads|bluesky|mastodon|line|hatena|xing|vk|weibo|wechat|sms|print|copy link|link)"
_EMOJI = r"[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]"
SIGN_OFF = (  # how a newsletter or a live report takes leave
    r"(?:we(?:.re| are) (?:now )?(?:closing|wrapping up|ending) (?:our|this|the) (?:live )?(?:page|blog|coverage|report|ticker)\b.{0,200}|(?:and )?that(?:.s| is| will be) (?:it|all)\b.{0,30}\b(?:for|from) (?:this|today|now|us|me|tonight|the (?:day|week))\b.{0,100}|"
    r"(?:until|till) (?:next (?:time|week|month)|tomorrow|then|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b.{0,30}|see you (?:all )?(?:again|next|tomorrow|soon|back|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b.{0,30}|"
    r"(?:if you (?:like|liked|enjoy|enjoyed) (?:this|what you)|know someone who)\b.{0,120}|thank(?:s| you) for (?:reading|following|joining|being)\b[^.!?]{0,80}\W*|"
    r"bis (?:nächste|morgen|zum nächsten|bald|dahin)\b.{0,40}|à (?:la semaine prochaine|demain|bientôt|la prochaine)\b.{0,30}|hasta (?:la próxima|mañana|el próximo|pronto)\b.{0,30})$")
READERS_NOTE = (  # how somebody opens an article that he copied for others
    r"(?=here.s |i.m |i |just |am |have |.ve |cop|past|(?:re-?)?post|shar|quot|the |full |whole |entire |text |article |story |piece )(?=.*(?:subscri|pay ?wall|:$))(?:here.s the (?:full|whole) (?:text|article|story|piece)\b.{0,100}|"
    r"(?:i.m |i am |i |just |am |have |.ve ){0,3}(?:copy(?:ing|ied)?|copied|past(?:e|ing|ed)|(?:re-?)?post(?:ing|ed)?|shar(?:e|ing|ed)|quot(?:e|ing|ed))(?: and past(?:e|ing|ed))?"
    r" (?:(?:this|it|the (?:full |whole |entire )?(?:text|article|story|piece)|below|here)\b.{0,160}|(?:for|from)\b.{2,120})|(?:the )?(?:full |whole |entire )?(?:text|article|story|piece)(?: of (?:the|this) (?:article|story|piece))?(?: below)?,? (?:for|in case|because|since|as)\b.{2,120})$")

# (why, what the whole block looks like): matched from its start, case ignored
NOISE: tuple[tuple[str, str], ...] = (
    ("share counts", rf"{_NUMBER}$"),
    ("page buttons", r"(?:\[[^\[\]]{2,40}\]\s*){3,}$"),
    ("page buttons", r"(?:<<|«|‹|←)\s?previous\b.{0,80}$"),
    ("page buttons", r"[<«‹←|\s]*(?:previous|prev|older|newer|back)(?: (?:article|post|story|page|entry))?[\s|<>«»‹›←→·/-]+(?:next|older|newer|forward|home)(?: (?:article|post|story|page|entry))?[\s>»›→|]*$"),
    ("photo caption", r"\[[^\[\]]{20,300}\b(?:photo|picture|image|pic)s?\s?:\s[^\[\]]{2,60}\]$"),
    ("share buttons", r"share this (?:blog|page)\b.{0,60}$"),
    ("read more", r"(?:[•*»–-]\s)?(?:povezane vesti|povezano|pročitajte (?:još|i)|čitajte i|vezane vijesti|preberite (?:še|tudi)|czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)|přečtěte si|čtěte také|prečítajte si|citește și|citiți și|olvasta már|"
                  r"lue myös|læs også|les også|läs (?:också|även|mer)|lees ook|leggi anche|leia (?:também|mais)|lea también|veja também|ver también|ilgili haber(?:ler)?|baca juga|loe ka|lasi arī|taip pat skaitykite|прочетете още|читайте также|читайте також|διαβάστε επίσης)\s?[:：–-]\s?.{3,160}$"),
    ("advertisement", r".{10,220}\[(?:book(?: (?:now|here|tickets))?|register(?: (?:now|here))?|buy(?: tickets| now)?|get tickets|tickets|sign up|reserve)\]\W*$"),  # 'EVENTS: Ports Summit, 20 November. [Book]'
    ("navigation", r"(?:[a-z][a-z ]{1,16}\s[.·•|]\s){2,}[a-z][a-z ]{1,16}$"),  # 'home . about . archive . write to me'
    ("advertisement", r"(?:advertisement|advertorial|advert|paid advertisement|sponsored message)\s?:\s\S.{3,200}$"),
    ("related teaser", r"also in (?:this|today[’']s) (?:issue|edition|paper|newsletter|number)\W*$"),
    ("related teaser", r"(?:[←→↩↪⟵⟶‹›«»<>]{1,2}\s?)?(?:older|newer)(?: (?:posts?|entries))?\s?: [^.!?]{1,200}$"),
    ("related teaser", r">{2,}\s?[^<>]{3,160}<{2,}$"),  # '>>> Webinar: … Register free <<<'
    ("related teaser", r">{2,}\s?[^<>]{3,110}[^<>.”\"]$"),
    ("newsletter prompt", r"[^<>.!?]{3,80}\s<{2,}$"),
    ("photo caption", r"\[(?:photo|image|picture)\]\s.{10,240}\([^()]{2,40}\s?/\s?[^()]{3,40}\)$"),  # '[Photo] A clerk removes boxes in Velm. (NWS / Ana Reed)'
    ("photo caption", r"\[(?:chart|graphic|graph|map|table|infographic|illustration|cartoon|diagram)s?\s?:[^\[\]]{3,200}\]$"),
    ("video player", r"[▶►▷]\s?(?:audio|video|listen|watch|podcast|play)\b[^.]{0,110}$"),
    ("copyright", r"[^.]{3,60}\sis published by [^.]{3,80}\.\s?©.{0,60}$"),
    ("copyright", r"[^©]{10,120}[|·•]\s?©\s[^.!?]{2,60}$"),  # behind the page's last menu
    ("news ticker", r"\+\+\+\s.{3,200}\+\+\+$"),
    ("issue line", r"(?:[\w &]{2,20}\s?[|·]\s?)?(?:issue|edition|volume)\s(?:no\.?\s?)?\d{1,5},?\s(?:\d{1,2}|[a-z]{3,9})\s[\w –-]{3,25}$"),
    ("share counts", rf"{_NUMBER}\s*(?:shares?|views?|likes?|comments?|reactions?|retweets|favou?rites|votes?|followers?|replies|"
                     r"kommentare?|commentaires?|comentarios?|partages?|aufrufe|件|コメント|いいね)\s*$"),
    ("share counts", r"(?:shares?|views?|likes?|comments?|reactions?|votes?|replies)$"),
    ("share counts", r"(?:share|tweet|pin|like|save|mail)(?:\s*\d+)?(?:\s*(?:share|tweet|pin|like|save|mail)(?:\s*\d+)?)+\s*$"),
    ("share buttons", rf"(?:share|post|tweet|pin|send|teilen|auf|partager|compartir|シェア|follow us|find us|visit us|like us)\s+(?:this\s+(?:article|story|post|page)\s+)?(?:on|via|by|to|with|bei|sur|en|auf|per|in)\s+{_NET}"),
    ("share buttons", rf"(?:{_NET}\W*)+$"),
    ("share buttons", rf"(?:(?:{_NET}|mail)(?:\s?\({_NUMBER}\))?(?:[\W]+|$)){{2,8}}$"),  # 'LinkedIn (64)  X (11)  Mail'
    ("share buttons", rf"\W*(?:(?:{_NUMBER}\s)?(?:comments?|views?|share(?: on {_NET})?|tweet|like|recommend|pin it|print(?:able version| version)?|e-?mail(?: this to a friend| this)?|send(?: this(?: note)?)? to a friend|(?:enlarge|reduce) letters?|text size|a\+?|\+1|bookmark|save)"
                      rf"(?:\W{{0,3}}{_NUMBER}\)?)?(?:\W+|$)){{2,8}}$"),
    ("share buttons", r"(?:(?:(?:open|show|close) article list|(?:gift|bookmark|share|save|print|e-?mail|listen to)(?: this| the)? (?:article|story)|save (?:to|for) (?:read )?later|bookmark|share|save|print|listen|comment|copy link|text size|font size)(?:\s+|$)){2,9}$"),  # 'Open Article List   Bookmark   Gift this article'
    ("share buttons", r"(?:like|reply|share|quote|report|react|comment|repost|save|follow)(?:\s?[·•|/]\s?(?:like|reply|share|quote|report|react|comment|repost|save|follow|more)){1,8}$"),
    ("share buttons", r"(?:share(?: this(?: article| story| post| page)?)?(?: via| with)?|tweet(?: this)?|teilen|artikel teilen|partager(?: l.article)?|compartir|シェア(?:する)?|ツイート|共有|分享(?:到)?|copy (?:link|url)|copied!?|email this(?: article)?|print(?: this)?(?: article| page)?|drucken|imprimer|imprimir|save(?: article)?|bookmark|removed? from bookmarks|gift(?: this)? article|share full article|reuse this content)\s*:?$"),
    ("share buttons", r"(?:new)?\W{0,3}(?:you can now )?(?:listen|read aloud)(?: to (?:this|the)? ?.{0,20}\b(?:article|story|stories|post)s?)?\W*(?:\(?\d{1,2}(?::\d\d)?\s?(?:min(?:ute)?s?)?\)?)?(?: learn more)?\W*$"),
    ("share buttons", r"(?:(?:artikel|beitrag|text) (?:an)?hören|vorlesen|(?:écouter|escuchar?) (?:l.|el |la |cet? |este |esta )?(?:article|artículo|noticia|texte)|escuchar|écouter|(?:offrir|classer) (?:l.article|cet article)|artikel (?:verschenken|merken|drucken)|merken|(?:この)?記事を(?:聴く|聞く|印刷|保存|スクラップ)|音声で聴く|スクラップ(?:する)?|印刷)\b.{0,20}$"),
    ("navigation", r"(?:no result|view all results?|skip (?:to|past|links?\b)[\w ]{0,40}|(?:end of|after) (?:list|newsletter promotion|advert(?:isement)?)|list (?:of )?\d+(?: of \d+)?(?: items?)?|site (?:index|information navigation)|view image in full ?screen|(?:main |toggle |open |close )*(?:menu|navigation|search|sidebar)|search for:?(?: search)?|close|home|back to (?:top|home)|top|next|prev(?:ious)?|zum inhalt(?: springen)?|menü|suche|startseite|accueil|rechercher|aller au contenu|inicio|buscar|メニュー|検索|ホーム|トップ|首页|搜索|more|mehr|plus|más|\.\.\.|…|[|/»›>·•*#=_~+-]+|image|video|photos?|gallery|loading\W*|show (?:more|less|all)|see (?:more|all)|view (?:more|all|comments)|expand|hide|\d+ of \d+|page \d+(?: of \d+)?)$"),
    ("navigation", MENU_LINE),
    ("navigation", r"(?:an?|your|our|the) (?:\w+ ){0,2}(?:newsletter|letter|weekly|blog|magazine|digest|journal|podcast) (?:of|for|from|on|about)\b[^.!?:;]{3,80}$"),
    ("navigation", r"[^\W\d_][^.!?:;>›\n]{1,30}(?:\s[>›]\s[^.!?:;>›\n]{2,40}){2,5}$"),  # 'Networks > Operations > Vegetation & fire'
    ("navigation", r"the (?:\w+ ){1,2}(?:newsletter|briefing|bulletin|round-?up|digest|dispatch) (?:of|for|from|on|about)\b[^.!?:;]{3,80}$"),  # 'The Monday briefing on trade between two seas'
    ("navigation", r"(?:comment on this (?:article|story|post)|post a comment) \(log ?in\)$"),
    ("weather", r"\W{0,3}(?:(?:weather|today|now) ?(?:in |:)? ?)?[^\W\d_][^\W\d_]+(?: [^\W\d_]+)?:?,? [-–−+]?\d{1,2} ?°[cf]?[,;|·\s]{1,6}(?:winds? (?:[nesw]{1,3}\b|from|light|calm|\d)|humidity|feels like|usd|eur|(?:(?:partly|mostly|light|heavy) )?(?:rain|sunny|cloudy|clear|fog|snow|showers)\b)[^.!?]{0,80}$"),  # 'Velm 36°C, wind N 6 Bft'
    ("navigation", r"(?:home|start(?:seite)?|accueil|inicio|ホーム|トップ)\s*[›»>/|→]\s*\S"),
    ("navigation", r"(?:in|posted in|filed under|category|categories|topics?|section|rubrik|kategorie|catégorie|categoría|カテゴリ)\s*:?\s+[^.!?]{2,60}$"),
    ("log-in prompt", r"(?:(?:sign|log) (?:in|up|out|on)|log-?in|register|subscribe|donate|my account|(?:already a subscriber|not a member)\b.*|anmelden|registrieren|abonnieren|se connecter|s.abonner|iniciar sesión|suscríbete|ログイン|会員登録|登录|注册)(?: now| here| today)?\W*$"),
    ("cookie notice", r".*\b(?:we (?:and our partners )?use cookies|uses cookies|cookie (?:policy|settings|preferences|consent)|accept (?:all )?cookies|verwendet cookies|nutzen cookies|utilise des cookies|utiliza(?:mos)? cookies)\b"),
    ("newsletter prompt", r".*\b(?:sign up (?:for|to)|subscribe to|get) (?:our|the|your|free|daily|this|more) .{0,60}\b(?:newsletters?|inbox|alerts|briefing|updates)\b"),
    ("newsletter prompt", r".*\b(?:delivered (?:straight |directly )?to your inbox|join our newsletter|newsletter abonnieren|zum newsletter|inscrivez-vous (?:à|a)|suscríbe(?:te|se) a(?:l| nuestr[oa]s?)|メルマガ)\b"),
    ("newsletter prompt", r".*\b(?:sign(?:ing)? up (?:here|now|today|to (?:our|the|receive|get)|for (?:our|the|free))|by signing up\b|never miss .{0,60}(?:email|news|story|stories|update)|straight to your (?:phone|inbox)|melden sie sich .{0,40}newsletter an|newsletter .{0,30}anmelden)"),
    ("newsletter prompt", r"(?:newsletters?|(?:enter )?your e-?mail(?: address)?|email address|e-mail-adresse)\W*$"),
    ("subscription prompt", r".*\b(?:to (?:continue|keep) reading|to (?:view|read) the (?:full|rest of the|whole|entire) (?:story|article)|please subscribe|subscribe (?:now|today)\b|(?:for|become) (?:a |our )?(?:subscribers?|members?) only|subscribe (?:now|today) (?:to|for|and)|already a subscriber|unlimited (?:digital )?access|start your (?:free )?trial|jetzt abonnieren|weiterlesen mit|réservé aux abonnés|solo para suscriptores|有料会員|会員限定|この記事は有料)\b"),
    ("subscription prompt", r".*\b(?:while we (?:are checking|verify) (?:your )?access|we have confirmed access|to read the rest of this (?:article|story)|reader-supported publication|(?:il vous reste|réservée? aux abonnés)\b.{0,60}(?:lire|abonnés)|article réservé à nos abonnés)\b"),
    ("newsletter prompt", r".*\b(?:by (?:entering|providing|submitting|signing|clicking|subscribing)\b.{0,80}\b(?:you|i) (?:agree|consent|accept)|delivered first thing|newsletters? may contain)\b"),
    ("video player", r"(?:\d{1,2}|one|an?|two|three) ?(?:seconds?|minutes?|mins?|hours?|hrs?|days?|[mhd]) ago\W*$"),
    ("origin notice", r"(?:source|quelle|fuente)\s?: .{2,60}\b(?:and|und|et|y) (?:news )?(?:agencies|agenturen|agences|agencias)\W*$"),
    ("app prompt", r"(?:(?:click here|tap here|hier klicken) to (?:get|download) the .{2,40}\bapp\W*|(?:sent|shared) (?:from|via|with) (?:the |my )?[^.!?]{2,50}\b(?:app|iphone|ipad|android)\b.{0,120})$"),
    ("comments", r"(?:share or comment on this (?:article|story)\b.{0,200}|the comments below have (?:not )?been\b.{0,60}|join (?:our|the) comment\w* (?:forum|section)\W*)$"),
    ("share prompt", r"(?:add .{2,40} (?:on|to) google|add .{2,40} as (?:your|a) preferred source\b.{0,80})\W*$"),
    ("rights notice", r"purchase licensing rights\b.{0,20}$"),
    ("rights notice", r".{0,40}\bquotes delayed (?:a minimum of|at least)\b.{0,120}$"),
    ("rights notice", r".*\bdelayed by at least \d+ minutes\b.{0,40}$"),
    ("video player", r"(?:video )?duration\s?:?\s\d{1,2}:\d\d(?::\d\d)?$"),
    ("tags", r"(?:topics?|tags?|keywords?)\s?:\s[^.!?|]{2,40}(?:\s\|\s[^.!?|]{2,40}){2,12}$"),  # 'Topics : Ports | Tolls | Ferries'
    ("subscription prompt", r"(?:do you )?(?:like|love|enjoy(?:ed|ing)?) what you(?:[’']re|[’']ve| are)? read(?:ing)?\s?\?.{0,200}$"),
    ("correction of the page", r"[a-z][a-z ]{2,30}: (?:do you )?(?:have|got) (?:a|any) (?:news )?tips?\b[^?]{0,60}\?.{0,120}$"),  # 'NEWSROOM: Have a tip about this story? Write to us'
    ("tags", r"(?:see more on|explore more on these topics|see all topics|more about)\b\s?:?.{0,80}$"),
    ("cookie notice", r"(?:we(?: and our partners)? use (?:some )?(?:essential|necessary|technical) cookies\b.{0,80}|(?:accept|reject|set|view|manage|only) (?:all |additional |optional |essential |necessary |my )?cookies\W*|cookies on .{2,40}|we.d like to (?:set|use) (?:additional|optional) cookies\b.{0,200})$"),
    ("share buttons", r"(?:link copied|share article|copy link|copiar enlace|copier le lien|link kopieren|ir a los comentarios|voir les commentaires|zu den kommentaren|ajouter à (?:vos|mes) (?:sélections|favoris)|lire plus tard|leer más tarde|guardar|enregistrer|compartir (?:en|por) .{2,20}|.{1,12}でシェアする?|(?:ブックマーク|クリップ)(?:する)?|メールで送る)\W*$"),
    ("newsletter prompt", r"(?:find out what.s happening in .{2,80}|(?:get|sign up for) e-?mails?(?: about this page| or print this page)?|view (?:this )?(?:e-?mail |newsletter )?(?:in|on) (?:your |a |the )?(?:web )?browser|you(?:.re| are) receiving this (?:e-?mail|message|newsletter)\b.{0,160}|unsubscribe\b.{0,100}|(?:update|manage) your (?:e-?mail )?preferences|was this (?:e-?mail|newsletter|message) forwarded\b.{0,80}|recib[ae] (?:el|nuestro) bolet[ií]n\b.{0,60})\W*$"),
    ("comments", r"(?:the rules of replying|be respectful\b.{0,120}|(?:review|read) (?:the|our) .{0,30}community (?:guidelines|standards)|what readers are saying|(?:the|these) comments (?:reflect|express|discuss|highlight|overwhelmingly|largely|generally)\b.{0,300}|lancez la conversation|connectez-vous\b.{0,30} pour (?:participer|commenter|réagir)\b.{0,40}|inicia sesión para comentar)\W*$"),
    ("disclaimer", r"(?:ai[ -]generated (?:summary|content)\b.{0,80}|(?:did (?:our|this) ai summary|was this (?:ai )?summary) .{2,20}\?|(?:get .{2,40} answers to your questions\. )?(?:try|ask) .{2,30}\bai|die ki-generierte zusammenfassung .{2,60}|artikelzusammenfassung|fanden sie die zusammenfassung .{2,20}\?|(?:résumé|resumen) (?:généré|generado) (?:par|por) .{2,30})\W*$"),
    ("disclaimer", r".{0,60}\bsummary (?:is|was) (?:ai|machine)[ -]generated\b.{0,160}\W*$"),
    ("disclaimer", r".{0,80}\bai can make mistakes\b.{0,120}\W*$"),
    ("reading time", r"(?:duration|duration of the call)\s?:\s?\d{1,3} minutes?\W*$|(?:temps de lecture|tiempo de lectura|lesezeit|read(?:ing)? time)\s?:?\s?(?:ca\. ?|~ ?)?\d{1,2}\s?min(?:s|uten|utes|utos)?\.?$|\d{1,2}-min read(?:\d{1,2}-min read)?$"),
    ("subscription prompt", r"(?:lisez la suite (?:pour|à partir)\b.{0,40}|il vous reste \d.{0,80}|la suite est réservée.{0,40}|(?:この記事は有料|有料記事|有料会員(?:限定|に(?:なる|登録))|残り\d+文字).{0,40}|dieser artikel ist .{0,20}(?:abonnenten|plus)\b.{0,40}|contenido exclusivo para suscriptores.{0,20})$"),
    ("navigation", r"(?:show full article|switch to .{2,20} mode|e-?paper|select (?:voice|speed)|\d(?:\.\d+)?x)$"),
    ("newsletter prompt", r"you can (?:follow|subscribe to|read) .{2,40} by e-?mail\b.{0,80}$"),
    ("newsletter prompt", r"\[\s?(?:newsletters?|subscribe|sign up|join us|our letters?)\s?\]$"),
    ("read more", r"read\s?:\s[^\n]{10,150}(?<![.;,])$"),  # 'READ: Minister signs the order'
    ("read more", r"leer más (?:acerca de|sobre)\s?:?$|(?:le[eéí]|leia|mirá|lea|ver) (?:también|además|mais)\s*[:：]\s*\S"),
    ("origin notice", r"(?:\W{0,3}with files from .{2,60}|this (?:report|story|article) by .{2,60} was (?:first|originally) published\b.{0,60})$"),
    ("origin notice", r"über dieses thema berichtete.{5,120}$"),
    ("share prompt", r"(?:www\.)?[a-z0-9-]{2,30}(?:\.[a-z0-9-]{2,20}){1,3}/[\w%./?=&#-]{4,200}$"),
    ("byline", r"this (?:article|story|post) is (?:more than|over) .{2,12} (?:months?|years?) old$"),
    ("byline", r"(?:last )?(?:updated|modified|aktualisiert|mis à jour|modifié|actualizado)\b.{6,50}\d{1,2}[:.h]\d{2}\b.{0,20}$"),
    ("letters", r"(?:(?:media|press|investor) contacts?|contacts? (?:for )?(?:media|press)|pressekontakt|contact presse|contacto de prensa)\s?:.{0,80}$"),
    ("letters", r"[\w.+-]{2,40}@[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}$"),
    ("newsletter prompt", r"(?:let.s go!|get all the stories you need.to.know\b.{0,120}|follow (?:climate|politics|sports?|business|technology)\b[^.]{0,40})$"),
    ("navigation", r"(?:follow|let us know)\.?$"),
    ("advertisement", r"(?:need a break\? )?(?:play|try) (?:the |our )?.{2,40} (?:crossword|puzzles?|quiz|sudoku)\b.{0,20}$"),
    ("newsletter prompt", r"we use your (?:sign-up|information|data) to provide\b"),
    ("share buttons", r"\W{0,3}(?:\d[\d.,]*k? (?:likes?|views?|comments?|shares?|claps?|hearts?|reactions?)\W{1,6}){0,3}share(?: this(?: (?:article|story|post|page|news))?)?\s?[:：]?\s+(?:(?:on |via )?(?:facebook|twitter|x|linkedin|whatsapp|telegram|bluesky|threads|reddit|e-?mail|copy link|print|mastodon|messenger|pinterest|line|viber)\b[\s,|·•/]*){2,12}$"),
    ("share buttons", r"(?:kindly |please )?share this (?:story|article|post|news)\s?[:!.]?$"),
    ("letters", r"contact\s?:\s?(?:\[email.protected\]|[\w.+-]{2,40}@[\w.-]{4,60})$"),
    ("comments", r"(?:story saved|you can find this story in\b.{0,120})$"),
    ("advertisement", r"\[(?:sponsored|advertisement|advertorial|ad|promoted|paid(?: post| content)?|partner content|anzeige|werbung|publicité|publicidad)\]\s*\S.{0,200}$"),
    ("newsletter prompt", r"in this (?:week|month)['’]s (?:issue|edition)\b[^.!?]{0,160}(?:[|:]|subscribe)[^.!?]{0,120}$"),
    ("advertisement", r"(?:paid|partner|branded|sponsored) (?:content|post|story|partnership)\W*$"),
    ("advertisement", r"\W*(?:(?:skip )?advertise?ment|ad feedback|close ad|advertising|sponsored(?: content| by .{1,40})?|promoted(?: content)?|ad|anzeige|werbung|publicité|publicidad|anuncio|広告|\[?pr\]?|广告|story continues below(?: this)? advertisement|article continues (?:below|after) .{0,30}|continue reading(?: below)?|(?:report|skip)(?: this)? ad(?:vertisement)?|scroll to continue.{0,40})\W*$"),
    ("read more", r"(?:read|learn|find out|see|view|discover|click here (?:to|for)|tap here) (?:more|full (?:story|article)|the full|also|next|on|it here)\b.{0,12}$"),
    ("read more", r"(?:(?:to )?read (?:more|also|next|on)|also read|see also|more on this(?: story)?|related(?: content)?|recommended|watch|listen|look|lesen sie (?:auch|mehr)|lies auch|mehr zum thema|siehe auch|à lire(?: aussi)?|lire aussi|voir aussi|lee (?:también|además)|leer más|ver también|te puede interesar|もっと(?:見る|読む)|続きを読む|関連(?:記事|リンク)?|阅读(?:更多|全文)|延伸阅读|相关(?:阅读|新闻))\s*[:：|>»]\s*\S"),
    ("read more", r"(?:weiterlesen|mehr lesen|lire la suite|en savoir plus|seguir leyendo|leer más|もっと(?:見る|読む)|続きを読む|阅读(?:更多|全文))\W*$"),
    ("copyright", r"(?:©|\(c\)\s|copyright\b|\W*all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|.{0,40}無断転載|版权所有)"),
    ("copyright", r".{0,120}\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados)\W*$"),
    ("rights notice", r".*\b(?:unauthori[sz]ed (?:reproduction|use|copying)|(?:reproduction|republication|redistribution)[^.]{0,60}(?:prohibited|forbidden|not permitted)|may not be (?:published|reproduced|copied|republished|broadcast)[^.]{0,80}|republish(?:ed)? (?:with|under) (?:permission|licen[cs]e|a creative)|无断转载|未经授权|不得转载|转载请)"),
    ("rights notice", r".*\b(?:(?:except|unless) (?:where |as )?otherwise (?:noted|stated|indicated)|licen[sc]ed under (?:a |the )?(?:creative commons|cc by))"),
    ("rights notice", r"(?:this (?:article|story|report) is )?exclusive to [^.]{2,60}\.(?: |$)"),
    ("disclaimer", r"(?:statement|disclaimer|note|declaration|声明|免责声明|haftungsausschluss|avertissement)\s*[:：].{0,200}\b(?:views?|opinions?|position|观点|立场|meinung)"),
    ("disclaimer", r".{0,80}\b(?:views?|opinions?) (?:expressed|presented)\b.{0,120}\b(?:author|writer|do(?:es)? not|own)\b"),
    ("terms", r"(?:terms(?: (?:of|and|&) (?:use|service|conditions))?|privacy(?: (?:policy|notice|settings))?|contact(?: us)?|about(?: us)?|advertise(?: with us)?|careers|imprint|impressum|datenschutz(?:erklärung)?|agb|kontakt|mentions légales|confidentialité|aviso legal|politique de .{3,30}|política de .{3,30}|プライバシーポリシー|利用規約|お問い合わせ|会社概要|sitemap|site map|rss(?: feeds?)?|help|faq|accessibility|do not sell .{0,40})(?:\s*[|·•/]\s*.{0,80})?$"),
    ("terms", r".*\b(?:protected by recaptcha|google privacy policy)\b"),
    ("comments", r"(?:leave a (?:reply|comment)|(?:post|add|write|submit) (?:a |your )?comments?|join the (?:conversation|discussion)|(?:view|show|see|load|read)(?: \d+)? (?:more )?comments|\d* ?comments? (?:on|are closed)|comments?(?: \(\d+\))?|your email address will not be published|reply|kommentare?(?: \(\d+\))?|kommentar (?:schreiben|verfassen)|commentaires?|laisser un commentaire|comentarios|コメント(?:する|を書く)?|评论)\W*$"),
    ("comments", r".{0,40}\brequired fields are marked\W*$"),
    ("comments", r"(?:pingback\s*:|\d+ (?:thoughts?|responses?|repl(?:y|ies)|comments?) (?:on|to) [“\"‘'].{3,200}$|save my name, e-?mail\b|notify me of (?:follow|new)\b|(?:you must (?:be logged in|log in)|please (?:log in|sign in)|log ?in|sign in) to (?:post|leave|comment|reply|join)\b)"),
    ("comments", r".*\b(?:(?:report|flag|remove) (?:offensive|abusive|inappropriate) comments?|comments? (?:policy|guidelines)\b|(?:use|using) the comments? (?:to advertise|section))"),
    ("navigation", r"(?:(?:previous|next|older|newer) (?:post|article|story|entry)|(?:vorheriger|nächster) (?:beitrag|artikel)|article (?:précédent|suivant)|(?:artículo|entrada) (?:anterior|siguiente)|latest posts by)\b.{0,160}$"),
    ("subscription prompt", r".*\b(?:support (?:our|independent|local|quality|fearless|public[ -]interest) (?:journalism|newsroom|reporting|reporters)|your (?:support|subscription|donation) (?:helps|makes|keeps|allows|enables)\b)"),
    ("subscription prompt", r"(?!.*\b(?:said|says|told|according)\b)[\w’'& -]{2,50} (?:(?:is|stays|remains|are) (?:kept )?free (?:to read |for everyone |for all )?(?:thanks to|because of|with the help of) [^.!?]{0,40}\breaders?\b|(?:survives|lives|depends|relies|runs) on (?:the )?(?:contributions?|donations?|support|subscriptions?|gifts) (?:of|from) (?:its|our) (?:readers|subscribers|members|supporters)\b).{0,200}$"),
    ("subscription prompt", r"(?:help|support) [\w’'& -]{2,50} (?:(?:to )?(?:stay|remain|keep) (?:independent|free|going|alive|reporting)\b|(?:from|for|with) (?:just |only |as little as )?[^.!?]{2,20} (?:a|per) (?:month|year|week)\b).{0,120}$"),
    ("subscription prompt", r"(?:since|as|while|now that|before) you(?:['’]re| are) here\b\s?(?:…|\.\.\.|,)(?=.{0,300}\b(?:readers?|support|journalism|reporting|contribut|subscri|donat)).{0,300}$|(?:.{0,200}[.!?…] )?(?:continue|not now|maybe later)?\W{0,3}remind me (?:in [a-z]+|later|next month|again)\W*$|.{0,60}\b(?:our|this) (?:reporting|journalism|work) is (?:paid for|funded|made possible|powered) by (?:our )?readers\b.{0,80}$"),
    ("tags", r"(?:tags?|tagged(?: (?:with|as|under))?|keywords?|schlagwörter|schlagworte|themen|mots.clés|etiquetas|タグ|キーワード|标签|more (?:on|about))\s*[:：]"),
    ("tags", r"(?:#[\w-]+[\s,]*)+$"),
    ("tags", r"(?:(?:related |more |read more on )?(?:topics?|subjects?|stories)\s*[:：]\s*)?#[^\W\d_][^#.!?\n]{1,40}(?:\s#[^#.!?\n]{2,40})+$"),  # '#tea  #Port of Velm'
    ("tags", r"#[^\W\d_][\w’'-]*(?:\s[\w’'-]{2,20}){1,2}$"),
    ("share buttons", r"(?:tweet|share|linkedin|facebook|whatsapp|telegram)\s[·|•]\s(?:tweet|share|linkedin|facebook|whatsapp|telegram|e-?mail|print|x)(?:\s[·|•]\s[^.!?|·•]{1,30}){0,5}$"),  # 'Tweet · LinkedIn · E-mail · Order a reprint'
    ("advertisement", r"(?:(?:free|live|online|upcoming|our next) )*(?:webinar|masterclass|workshop|seminar)s?\s?[:–—-]\s[^“”\"]{8,200}$"),  # 'Free webinar: Moisture in long storage, 23 October'
    ("advertisement", r"(?=.{0,200}\b(?:webinar|masterclass|workshop|seminar|course|conference|summit|breakfast)\b).{10,240}\b(?:register|book|sign up|rsvp|reserve)(?: (?:now|here|free|today|online|your (?:place|seat|spot)))\W*$"),
    ("advertisement", r".{8,160}\s[–—|·-]\s?(?:terms|t&cs?)(?: and conditions| & conditions)? apply\W*$"),  # 'Loans from 10.9% – Velm Savings Bank – Terms apply'
    ("advertisement", r"\[\s?(?:banner|ad|advert|advertisement)\s?[:–—-]\s[^\[\]]{3,160}\]$"),
    ("related teaser", r"in this (?:issue|edition|number)\s?:\s.{5,240}$"),
    ("correction of the page", r"(?:report (?:a |an )?(?:typo|error|correction|mistake)|send (?:us )?(?:a )?(?:feedback|tips?)|have a (?:news )?tip|got a tip|submit a (?:tip|letter)|suggest a correction)\b"),
    ("affiliate notice", r".*\b(?:we|this (?:post|article|page|story|site)|some links?)\b.{0,80}\b(?:affiliate|advertisers?|(?:receive|earn|get) (?:a |an? small )?(?:commission|compensation))\b"),
    ("comments", r"(?:keine kommentare|no comments(?: yet)?|pas de commentaires?|sin comentarios|be the first to comment|sei der erste\b.{0,30}kommentar\w*)\W*(?:\([^()]{3,80}\))?\W*$"),
    ("comments", r".*\b(?:(?:reader )?comments? (?:are|is|will be|may be) (?:moderated|closed|republished|published)|how your comment data is processed|akismet|stick to the topic|kommentare (?:sind|werden) (?:geschlossen|moderiert))\b"),
    ("newsletter prompt", r".*(?:\bmit der anmeldung (?:erklären|stimmen|akzeptieren)|\bgeben sie ihre e-?mail|\bentrez votre (?:adresse )?e-?mail|\bintroduce tu (?:correo|e-?mail)|\benter your e-?mail (?:address )?(?:below|to)\b)"),
    ("cookie notice", r"(?:by (?:choosing|clicking|continuing|using)\b.{0,80}\byou (?:consent|agree)|you are using an? (?:older|outdated|unsupported) browser|ihr browser unterstützt\b)"),
    ("correction of the page", r"(?:corrections?:\s.{0,60}\b(?:inaccura|error|correction)|if you (?:are aware of|spot|notice|see|find) an? (?:inaccuracy|error|mistake|typo)\b)"),
    ("disclaimer", r"disclaimer\b.{0,90}[:：]"),
    ("disclaimer", r".{2,60}\b(?:is|are) not responsible for (?:the )?(?:opinions?|views|content|statements)"),
    ("letters", r".*\b(?:(?:submit|write|send) (?:a |your |us )?(?:letters? to the editor|feedback)|letters? to the editor\b.{0,80}\b(?:form|email|send|submit)|(?:want|love|like) to hear (?:from you|what you think))"),
    ("app prompt", r".*\b(?:download (?:the|our) .{0,60}\bapps?\b|available on (?:the )?(?:app store|google play|ios|android)|get the app)"),
    ("share prompt", r".*\bfollow (?:us|@\w+|.{2,40}) (?:on|at) (?:facebook|twitter|x|instagram|social|linked|google news\b)"),
    ("advertisement", r"\W*a (?:message|word) from (?:our|today.s|this week.s) sponsors?\b.{0,200}$"),
    ("video player", r"(?:play(?: video)?|(?:listen live )?(?:play )?now playing(?:\s?:.{1,60})?|up next|watch(?: now| live| video)?|duration[: ]+\d|\d{1,2}:\d{2}(?::\d{2})?(?: ?/ ?\d{1,2}:\d{2})?|(?:current|remaining|duration) time.*|media playback is (?:un|not )supported.*|(?:this|the) (?:video|content|audio) (?:can ?not|is not|isn.t) .{0,60}|your browser does not support.*|(?:please )?enable javascript.*)$"),
    ("reading time", r"(?:estimated )?(?:read(?:ing)?(?: time)?:?\s*)?(?:\d{1,2}\s?[–-]\s?)?\d{1,2}[ -]?(?:min(?:ute)?s?|minuten?|分)(?:[ -](?:read|lesezeit|de lecture|de lectura|で読める))?\.?$"),
    ("share prompt", r"(?:click to (?:share|e-?mail|print)\b.{0,80}|(?:\(?opens? in (?:a )?new (?:window|tab)\)?\W*)+|like this:?(?: like)?(?: loading\W*)?|like loading\W*|be the first (?:to|of) .{2,40})$"),
    ("share prompt", r".{0,40}\bprefer(?:red)? source on google$"),
    ("translation note", r"[\[(]?\W?(?:this (?:article|text|story|page|report|content) (?:was|has been|is) )?(?:(?:machine|auto(?:matic(?:ally)?)?)[ -]translat\w+|translated(?: (?:automatically|by (?:an? |your )?(?:machine|computer|browser|ai|automatic means)|(?:with|by|using|through) (?:an? |the )?(?:automatic|automated|machine|ai)(?: [a-z]+){0,2}))?)\b(?: (?:automatically|from|by|and (?:can|may) contain)\b[^.!?]{0,50})?(?:\. The original is in \w+)?\.?[\])]?$"),
    ("translation note", r"[\[(]?(?:(?:maschinell|automatisch) übersetzt|traduit automatiquement|traduction automatique|traducido automáticamente|traducción automática|自動翻訳|机器翻译)[^.!?。]{0,50}[.。]?[\])]?$"),
    ("byline", r"(?:by|von|par|por) (?:the |our |a |der |la |el )?(?:[\w&.]{2,20} )?(?:staff|editors?|newsroom|editorial (?:staff|team|board)|(?:news|web|online) ?desk|correspondents?|redaktion|rédaction|redacción)(?: (?:reporters?|writers?|correspondents?))?$"),
    ("subscription prompt", r".*\b(?:you have (?:\d+|no|one|two|three) (?:more )?(?:free )?(?:articles?|stories) (?:left|remaining)|free articles? (?:this month|remaining)|create (?:a|your) free account|already have an account\?)"),
    ("byline", r"\W{0,3}(?:with )?additional reporting(?: by| from)?:? [^.]{2,60}\.?$"),
    ("origin notice", r"(?:(?:story |original )?source:?|full story|cite this (?:page|article|story)):?$"),
    ("origin notice", r"materials provided by [^.]{3,80}\.(?: note\b.{0,80})?$"),
    ("terms", r"our standards: .{5,80}$"),
    ("related teaser", r"(?:(?:explore more|more from|read more (?:in|on|about))\b\s|(?:live|newsletter|podcast|gallery|listen|explainer)\s?[:|]\s)[^.?!]{3,80}$"),
    ("related teaser", r"(?:related|more(?! than)|most(?! of)|popular|trending|latest|top|recent|recommended|similar|further|other|you (?:may|might|will|could) (?:also )?(?:like|enjoy|be interested)|editor.s picks?|don.t miss|what to read next|up next|read next|from (?:the|our) |mehr zum thema|das könnte (?:sie|dich)|meistgelesen|à lire|les plus lus|lo más|relacionad|関連記事|おすすめ|人気|ランキング|新着|热门|推荐)\b[^.?!]{0,60}$"),
    ("newsletter prompt", r".*\b(?:no spam\b|you (?:can|may) (?:also )?unsubscribe\b|unsubscribe (?:at )?any ?time)"),
    ("newsletter prompt", r"(?:get .{2,60} (?:to|in|into) your (?:inbox|e-?mail|phone)\b.{0,80}|(?:stay|keep) up[ -]to[ -]date (?:with|on) (?:the latest|our)\b.{0,80})$"),
    ("newsletter prompt", r".{0,80}\bdelivered (?:straight |directly )?to you\W*$"),
    ("read more", r"(?:watch|see|view|hear|listen to) (?:the |more |all )?(?:full |entire |complete )?(?:video|interview|gallery|photos?|segment)(?: (?:here|below|above))?\W*$"),
    ("read more", r".{0,120}\bclick here (?:to|for|if)\b.{0,80}$"),
    ("share prompt", r"(?:view this post on \w+\W*|a post shared by .{2,80}|join (?:our|the) .{0,40}(?:whatsapp|telegram|viber|discord) (?:channel|group|community)\b.{0,120})$"),
    ("comments", r".{0,60}\b(?:let us know|tell us|share your (?:thoughts|views?|opinions?)|sound off|drop (?:us )?a comment)\b.{0,60}\bcomments?\b.{0,40}$"),
    ("advertisement", r"(?:(?:story|article) continues\b.{0,30}|advertisement\W{1,3}scroll\b.{0,30}|sponsored links?)$"),
    ("navigation", r"(?:explore further|next up|close this dialog|listen to (?:this )?article\b.{0,20}|today.s top stories)$"),
    ("letters", r"(?:(?:you can )?(?:reach|contact|e-?mail|write to)|to (?:contact|reach)) (?:the )?(?:reporters?|authors?|editors?|writers?|columnists?|newsroom)\b.{0,160}$"),
    ("letters", r"(?:(?:you can )?(?:reach|contact|e-?mail) |to (?:contact|reach) )?[\w.’'-]{2,20} [\w.’'-]{2,20}(?: can be (?:reached|contacted))?(?: at| on| via|:) ?[\w.+-]{2,40}@[\w-]{2,40}\.\w.{0,120}$"),
    ("byline", r"(?:posted|published|updated|last updated|last modified|written|filed)(?: (?:on|by|in|at))?\s*:?$"),
    ("byline", r"(?:(?:news|post|release|publish(?:ed|ing)?|publication) )?date\s?:.{0,60}$"),
    ("tags", r"keywords?\s+(?:[\w’' -]{2,30},){1,12}[\w’' -]{2,30}$"),
    ("correction of the page", r"(?:do you )?(?:have|got) (?:a |any |an )?(?:story|stories|news|tip|information|photos?|videos?)(?: (?:for us|to (?:tell|share)))?\? [^.!?]{0,60}\b(?:whatsapp|e-?mail|text|call|message|contact|tell|write to|send)\b.{0,80}$"),
    ("correction of the page", r"send us your (?:feedback|tips?|comments?|photos?|pictures)\b.{0,60}$"),
    ("newsletter prompt", r"(?:subscribe to .{2,60} newsletters?\W*|(?:subscribe|follow|listen|find us)\b.{0,30} wherever you (?:get|listen to|find) your podcasts\b.{0,160})$"),
    ("share prompt", r"follow us\s?:"),
    ("read more", r"(?:watch|play) (?:the )?(?:full )?video\W{0,3}\d{1,2}:\d{2}$"),
    ("letters", r"(?:tel|phone|fax|telephone|telefon|tél|call us)\b[.: ]{0,3}\+?\(?\d[\d ()/.-]{7,20}\d$"),
    ("related teaser", rf"[^.!?]{{15,150}} [-–|] {_MONTH} \d{{1,2}}, \d{{4}}$"),
    ("newsletter prompt", r"(?:forward this (?:e-?mail |newsletter )?to a (?:friend|colleague)\b|you(?:.re| are)? receiv(?:e|ing) this (?:e-?mail |newsletter |message )?because\b).{0,160}$"),
    ("sign-off", r"(?:until|see you|back|more) (?:next|again next|tomorrow|on) ?(?:week|month|time|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{1,2})?)?[,.!]?$"),
    ("letters", r"(?:what do you think\? |have you seen [^?]{2,80}\? )?(?:get in touch|write to|write to us|reach us|tip us off|(?:please )?(?:send|e-?mail|submit) (?:us )?(?:your |an )?(?:e-?mail|letters?|comments?|tips?|views?|feedback|thoughts))\b.{0,60}[\w.+-]{2,40}@[\w.-]{4,60}$"),
    ("copyright", r"[^.!?©]{3,51}+(?<=\s)©\s?(?:19|20)\d\d\W*$"),
    ("origin notice", r"(?:(?:via|h/t|hat tip:?)\s[^.!?]{2,40}[•·|][^.!?]{0,40}|forwarded (?:many times|message))$"),
    ("origin notice", r"re-?posted (?:here )?(?:with (?:kind )?permission )?from\s.{2,80}\b(?:rights|permission)\b.{0,80}$"),
    ("byline", r"\d{1,2}\.\d{1,2}\.(?:\d{2,4})?,? \d{1,2}[:.]\d{2}$"),
    ("read more", r"(?:also read|read also|also this week|also in (?:this|today[’']s) (?:issue|edition|paper|number)|elsewhere this week|in other news|also in the news|what else is happening)\s?[:：]?$"),
    ("share counts", rf"[(\[]\s?{_NUMBER}\s?[)\]]$"),
    ("share counts", rf"{_NUMBER}\s*(?:comments?|shares?|likes?|views?|reactions?)(?:\W*(?:share|save|like|comment|print|tweet|listen|gift))+\W*$"),
    ("share counts", rf"(?:{_EMOJI}[\s\d.,kKmM]{{0,12}}){{1,60}}(?::\d\d)?$"),
    ("share prompt", rf"{_EMOJI}{{0,4}}\s?(?:subscribe|join(?: us)?|follow(?: us)?|подписаться|abonnieren|s.abonner|suscríbete)\b\W{{0,4}}(?:(?:https?://)?t\.me/|@)[\w/+]{{3,60}}$"),
    ("newsletter prompt", r"good (?:morning|afternoon|evening)(?:,? (?:everyone|readers|all|there|friends)|,? (?:and )?(?:welcome|happy)\b[^.!?]{0,100})[\W]*$"),
    ("newsletter prompt", r"(?:(?:hello|hi|hey|dear)(?: again)?,? (?:readers?|everyone|all|there|friends?|folks|subscribers?)|welcome (?:back )?to [^.!?,]{2,50}|(?:liebe leser\w*|chers? lect\w+|chères lectrices|querid[oa]s lector\w+)\b[^.!?]{0,40})\W*$"),
    ("newsletter prompt", SIGN_OFF),
    ("related teaser", r"what (?:else )?(?:we.re|we are|i.m|i am|you.re) (?:also )?(?:reading|watching|listening to|following)\b.{0,30}$"),
    ("related teaser", r"(?:auch interessant|das interessiert auch|lesen sie (?:dazu|auch|hier)|außerdem interessant|à découvrir aussi|sur le même sujet|también (?:te|le) puede interesar|lo último)\W*$"),
    ("correction of the page", r"\((?:adds|updates|recasts|corrects|refiles|rewrites|changes|removes|repeats|releads|writes through)\b[^()]{3,200}\)$"),
    ("byline", r"(?:[\w./-]{1,20}\s){0,3}\d{6}\s?(?:gmt|utc|z)\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\s\d\d(?:\d\d)?$"),
    ("byline", r"(?:this|the) (?:article|page|story|post|piece) was (?:first |last |originally )?(?:published|updated|modified|posted|amended) (?:on|at)\b.{6,60}$"),
    ("correction of the page", r"(?:this|the) (?:article|page|story|post|piece) (?:was|has been) (?:updated|amended|corrected|modified|changed) (?:on|at)\b.{3,40}? (?:to|after|because|with)\b.{6,300}$"),
    ("comments", r"(?:posts|joined|registered|reputation|beiträge|registriert(?: seit)?|mitglied seit|inscrit le|mensajes)\s?:\s?[\w., ]{1,30}$"),
    ("origin notice", READERS_NOTE),
    ("origin notice", r"(?:(?:this|the) (?:interview|conversation|transcript|q&a) (?:has been|was|is) (?:lightly |slightly )?(?:edited|condensed|shortened|abridged)\b.{0,120}|this is a rush transcript\b.{0,300}|(?:this (?:copy|transcript)|transcripts?) (?:may not be in (?:its|their) final form|(?:is|are|was|were) (?:created|produced|provided|machine-generated|generated)\b).{0,240}|a version of this (?:article|story|review|essay|obituary) (?:appears|appeared|ran|was published) in\b.{2,240})$"),
    ("origin notice", rf"(?:[\w.’' -]{{3,60}}\. )?[“\"«„][^“”\"«»\n]{{5,200}}[”\"»“][.,]? [—–-] [^.!?]{{2,60}}, (?:{_MONTH} \d{{1,2}}, \d{{4}}|\d{{1,2}}\.? {_MONTH} \d{{4}})\.?$"),
    ("newsletter prompt", r"thank(?:s| you) for (?:reading|subscribing)\b.{0,160}\b(?:subscribe|support|share|new posts|upgrade)\b.{0,100}$"),
    ("byline", r"\d{1,2}:\d{2}\s?(?:[ap]m)?\s?[·•]\s?[a-zé]{3,9}\.? \d{1,2}, \d{4}(?:\s?[·•].{0,40})?$"),
    ("byline", r"\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?,? (?:on )?(?:[a-z]{3,9},? )?\d{1,2} [a-zé]{3,9}\.?,? \d{4}(?:\s?[·•|–-].{0,40})?$"),
    ("byline", r"(?:[a-z]{2,4}/){1,4}[a-z]{2,4}$"),
    ("byline", r"(?:responsible|duty) editor\s?[:：/].{2,40}$"),
    ("photo caption", r"(?:\((?:foto|fotos|photo|video|vídeo|audio|gráfico|infografía|archivo)\)\s?){1,4}$"),
    ("subscription prompt", r"(?:この記事は)?(?:有料)?会員限定.{0,20}$"),
    ("share counts", r"\W*\d{1,3}\s?[-–—]$"),
    ("correction of the page", r"(?:¿(?:encontraste|viste|has visto|ves) un error\?|fehler (?:gefunden|entdeckt)\?|une erreur\?|signaler une erreur|spotted an error\?).{0,60}$"),
    ("app prompt", r"\[?\s?(?:open|read|view|continue|see|get|listen to) (?:this |the )?(?:story|article|post|page|report)? ?(?:in|on|with|using) (?:the|our) (?:[\w-]+ )?app\b.{0,20}$"),
    ("page footer", r"(?:proudly )?powered by\b.{2,60}$"),
    ("share prompt", r"(?:please|pls|kindly) (?:share|forward|pass|spread)\b.{0,80}$"),
    ("newsletter prompt", r"(?:you can )?(?:manage|update|change|edit) your (?:e-?mail |news )?(?:alerts?|e-?mails?|newsletters?|notifications?|subscriptions?)\b.{0,60}$"),
    ("read more", r"read (?:the )?(?:full|whole|complete) (?:story|article|text|report) (?:on|at|in|here)\b.{0,60}$"),
    ("letters", r"do you have (?:an opinion|a story|a question|something|any)\b.{0,260}\b(?:e-?mail|write|letter|contact|click|get in touch)\b.{0,80}$"),
    ("video player", r"\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?\s(?:gmt|bst|utc|cet|cest|est|edt|pst|pdt|ist|aest|aedt|sast|eat|uhr|et|pt|ct)$"),
    ("byline", r"(?:zczc|nnnn)\b.{0,20}$"),
    ("related teaser", r"la rédaction vous (?:conseille|recommande)\W*$"),
    ("comments", r"(?:my (?:own )?notes?|note to self|notes? to myself|eigene notiz|ma note|mi nota)\s?[:：]\s.{3,200}$"),
    ("share buttons", r"\W*\d{0,6}\W*(?:reply|award)(?:\W+(?:share|award|report|save|follow)){1,4}\W*$"),
    ("comments", r"(?:u/)?\S{3,25}(?: op)?\s?[•·]\s?(?:\d{1,2}|an?) ?(?:hr|hours?|min|minutes?|h|m|d|days?|mo)\.? ago$"),
    ("origin notice", r"\W{0,3}(?:forwarded from|weitergeleitet (?:aus|von)|transféré de(?:puis)?|reenviado de|переслано из)\s?:?\s+\S.{1,50}$"),
)

SOFT = frozenset(("related teaser", "navigation", "video player"))  # rules that the classifier may overrule

# where the page's tail begins: after the article, hardly anything of it follows such a line
TAIL = (
    r"(?:related(?: (?:stories|articles|posts|news|content|topics|coverage|items|links))?|read (?:next|more)|more (?:from|on|in|stories|news|articles|by|like|about)\b.{0,60}|most (?:read|popular|viewed|recent|shared|commented)\b.{0,20}|"
    r"(?:you|sie|vous) (?:may|might|could|könnten?|aimerez|pourriez)\b.{0,40}|recommended\b.{0,30}|trending\b.{0,30}|popular\b.{0,30}|latest\b.{0,30}|top stories|recent (?:posts|stories|articles|comments)|"
    r"leave a (?:reply|comment).{0,30}|\(?\d*\)? ?comments?(?: \(\d+\))?|join the (?:conversation|discussion)|post a comment|add (?:a )?comment|about the author.{0,10}|tags?\b.{0,3}|tagged\b.{0,200}|"
    r"share this(?: .{0,20})?|filed under.{0,80}|copyright\b.{0,200}|©.{0,200}|advertisement|sponsored.{0,30}|subscribe.{0,60}|newsletter.{0,30}|follow us.{0,40}|contact us|about us|"
    r"on air now|recently played|(?:explore more|editor.s picks?|don.t miss|in case you missed it|up next|around the web|from our partners|promoted (?:stories|content)|what to read next|(?:previous|next) (?:post|article|story)|vorheriger beitrag|nächster beitrag|\d+ thoughts on|pingback|responses|also on|also this week|in other news|also in the news|see also|best of|sign up|weiterführende links)\b.{0,60}|"
    r"mehr zum thema.{0,30}|das könnte sie.{0,40}|auch interessant.{0,10}|ähnliche artikel|weitere (?:artikel|themen|meldungen|nachrichten).{0,30}|meistgelesen.{0,20}|kommentare?.{0,15}|themen\b.{0,10}|schlagw.{0,15}|zur startseite|"
    r"(?:articles?|sur le même|dans la même|à lire|les plus|lire aussi|voir aussi).{0,40}|commentaires?.{0,15}|réagir|partager.{0,20}|sujets associés|prolongez votre lecture.{0,40}|sobre (?:la firma|el autor|la autora)|über (?:den autor|die autorin)|à propos de l.auteure?|archivado en.{0,20}|noticias relacionadas|lo más (?:leído|visto).{0,20}|te puede.{0,20}|más (?:noticias|información|sobre).{0,30}|comentarios.{0,15}|"
    r"関連(?:記事|ニュース|リンク|キーワード)?.{0,8}|あわせて読みたい.{0,10}|おすすめ.{0,10}|(?:アクセス)?ランキング.{0,10}|新着.{0,8}|コメント.{0,8}|この記事を.{0,10}|相关.{0,8}|推荐.{0,8}|热门.{0,8}|责任编辑.{0,20})\W{0,3}$"
)

_HOUSES = one_of({name.lower() for name in (*AGENCIES, *INITIALS, *PICTURES)})
_PICTURES = one_of({name.lower() for name in PICTURES})
# a photo's caption tells itself by its credit
CREDIT = (
    r"(?:.*?(?:[.!?…」』”\"')）]\s*|[(（\[|/—–]\s?))?(?:"
    r"(?:photo(?:graph)?s?|images?|pictures?|video|fotos?|bild(?:er)?|illustration|graphic|grafik|写真|画像|撮影|crédito|crédit|credits?|quelle|source|screenshot|screen grab|图|图源|图片来源|摄)"
    r"\s*(?:(?:by|via|from|credits?|courtesy(?: of)?|provided by|par|von|de)\s+|\s*[:：=／/|©]\s*)[^.!?]{2,80}|courtesy(?: of)? [^.!?]{2,80}|©\s?[^.!?]{2,60}|"
    rf"[^.!?]{{2,60}}(?:via (?:{_HOUSES})|/\s?(?:{_HOUSES}))|(?:{_HOUSES}|file|staff) photos?\s?/\s?[^.!?]{{2,60}}|"
    rf"(?:[^.!?]{{2,50}}/\s?)?(?:{_PICTURES}|afp|file photo|file photograph|file image|file|photos?|(?:(?<=\|)|(?<=\|\s))(?:{_HOUSES}|[a-z][\w '’&-]{{1,30}} (?:photo(?:graph)?|picture))|video screenshot|video still|screenshot|video grab|stock image|(?:submitted|contributed|provided|supplied|staff|stock|archive|undated) (?:photo|image|picture)s?|handout|archivbild|archivfoto|symbolbild|symbolfoto|archives|資料写真|ファイル写真|提供写真|資料图|资料图|视频截图|网络截图))\s*[)）\]]*\.?$"
)
_WORD = r"[A-ZÀ-Ö][\w.’'&-]{0,24}"
CREDITED = re.compile(  # case tells names: 'The quay on Tuesday (Jane Doe/Coast Post)', '… on Tuesday. Jane Doe/CBC', '… on Tuesday Photo: Jane Doe'
    rf"[(\[](?:(?:[Ss]ubmitted|[Pp]rovided|[Ss]upplied|[Cc]ourtesy|[Cc]ontributed|[Hh]andout|[Ss]creen ?(?:grab|shot)|[Ff]ile|FILE|[Ss]taff|(?:[Ss]taff )?[Pp]hotos?|PHOTO|[Ii]mage|[Pp]icture)(?: [Cc]redits?)?"
    rf"(?: (?:[Ii]llustration )?(?:by|via|from|of|courtesy)|:|,| /) ?[A-Z@][^()\[\]]{{1,80}}|(?:{_WORD} ){{1,3}}{_WORD}\s?/\s?@?[A-Z][^()\[\]]{{1,60}}|(?:{_WORD} ){{1,3}}{_WORD} (?:via|for) [A-Z][^()\[\]]{{1,60}})[)\]]\.?$|"
    rf"[.!?”\"]\s(?:{_WORD} ){{0,3}}{_WORD}\s?/\s?{_WORD}(?: {_WORD}){{0,4}}$|[.!?”»] (?:[A-ZÀ-Ö][A-ZÀ-Ö’'-]+ ){{1,3}}(?:POUR|FOR|PARA|FÜR|/) ?[«“\"]?.{{2,40}}$|[(\[][A-Z][\w’'& -]{{1,30}}: (?:{_WORD} ){{1,2}}{_WORD}[)\]]\.?$|[\w”’] [(\[](?:{one_of(AGENCIES, INITIALS, PICTURES)}|CBC)[)\]]$|[.!?]\s\|\s(?:{_WORD} ){{1,3}}{_WORD}$|"
    rf"\s(?:Photo|Picture|Image|Photograph|Credit|Illustration|PHOTO|CREDIT|IMAGE)s?(?: [Cc]redits?)?(?:\s?(?::|\.\.\.|…)\s?[A-ZÀ-Ö@][^.!?]{{1,60}}|\s(?:by|[Cc]ourtesy(?: of)?)\s(?:@?{_WORD}[ /,|]{{1,3}}){{0,5}}@?{_WORD})$")
FRAMED = re.compile(r"(?P<house>[A-Z][\w/]{1,20}(?: [A-Z][\w/]{1,20}){0,3}) [A-Z].{10,300}[.a-z”’)](?P=house)$")  # 'Coast Post A row of sheds.Coast Post'
PLACED = re.compile(  # 'Oslo, NO - March 12: Boats wait', 'OSLO (NORWAY), March 12, 2024 -- Boats wait'
    rf"[\w.’' -]{{3,40}},? [\w.’' -]{{2,30}} ?[-–—] {_MONTH} \d{{1,2}}(?:, \d{{4}})?: |[\w.’' -]{{3,40}} \([\w.’' -]{{3,30}}\), [a-z]{{3,9}}\.? \d{{1,2}}, \d{{4}} -- ")
STOCK = tuple(f" {house.lower()}{close}" for house in PICTURES if house not in ("Getty", "Imago") for close in ("", ")", "]"))
TAKEN = tuple(f"{word}{close}" for word in ("撮影", "提供") for close in ("", ")", "）"))
RIGHTS = re.compile(r"(?i:©|copyright\b)[^.!?\n]{0,60}\b(?:(?:19|20)\d\d\b|(?i:terms|privacy|cookies|imprint|impressum)\b)")  # the house's, not a photographer's
FIGURE = r"(?:(?:image|media|video) ?caption\s*\S|(?:(?:featured|cover|header|lead|main|top|hero) (?:image|photo|picture)|titelbild|beitragsbild)\b\s*(?:by|credit|via|from|courtesy|von|:)|(?:photo|image|picture|foto|bild|photograph|illustration|figure|caption|image source|image caption|file photo|写真|画像|图)\s*(?:credit|source|caption|copyright|by|:|：|,|©|-)\s*\S|\[?(?:image|photo|picture):|\((?:image|photo|picture|video) (?:credit|source|courtesy|by)\b[^()]{2,80}\)$|pictured\s?[:：]\s|写真・図版)"


ANYWHERE = re.compile(r"\.(?:\*|\{\d+,\d+\})(?=\\b|\(\?:\\b)")  # begins the pattern of a rule for words that stand anywhere, or so far from the beginning


@cache
def _noise() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((why, re.compile(pattern, re.I)) for why, pattern in NOISE)


@cache
def _screen() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Two patterns that tell most blocks at once from any that a rule knows: what a block begins with, what stands anywhere in it.

    For a text in small letters, which is read twice as fast as one whose case is ignored.
    """
    begun = "|".join(f"(?:{pattern})" for _, pattern in NOISE if not ANYWHERE.match(pattern))
    within = "|".join(f"(?:{ANYWHERE.sub('', pattern, count=1)})" for _, pattern in NOISE if ANYWHERE.match(pattern))
    return re.compile(begun), re.compile(rf"\b(?=\w)(?:{within})")  # asked where a word begins


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(TAIL)


@cache
def _credit() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(CREDIT), re.compile(FIGURE)


def furniture(text: str) -> str | None:
    """Why a block of this text is no part of any article; None where no rule says so."""
    if len(text) > LONGEST:
        return None
    begun, within = _screen()
    low = text.lower()
    if not begun.match(low) and not within.search(low):
        return None
    for why, pattern in _noise():
        if pattern.match(text):
            return why
    return None


@lru_cache(maxsize=4096)  # several parts look at a page's lines
def opens_tail(text: str) -> bool:
    """True for 'Related stories', 'Comments', 'Tags' …: what follows an article on its page."""
    return len(text) <= 220 and _tail().match(text.lower()) is not None


def is_caption(text: str) -> bool:
    """True for a text that carries a photo's credit."""
    if len(text) > 600 or RIGHTS.match(text):
        return False
    credit, figure = _credit()
    low = text.lower()
    return bool(figure.match(low)) or text.endswith(TAKEN) or text[-2:].isalpha() and FRAMED.match(text) is not None or (": " in low[:100] or " -- " in low[:100]) and PLACED.match(low) is not None or _ends_in_credit(low, credit) or _is_credited(text[-CREDIT_MAX:])


def _is_credited(tail: str) -> bool:
    return (tail[-1:] in ")]." or "/" in tail or "|" in tail or ":" in tail or " by " in tail or "ourtesy" in tail or "redit" in tail or tail.isupper() or tail[-1:] == "»") and CREDITED.search(tail) is not None


def _ends_in_credit(text: str, credit: re.Pattern[str]) -> bool:
    if text.endswith(STOCK):
        return True
    tail = text[-CREDIT_MAX:]
    return bool(credit.match(tail)) and not text.endswith((".”", '."', "?”"))
