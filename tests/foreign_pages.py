"""Made-up news pages in German, French, Spanish and Japanese: (language, page, headline, day, paragraphs of the article)."""

PAGES: dict[str, tuple[tuple[str, str], ...]] = {
    "de": (
        ("Zum Inhalt springen\n  • Startseite\n  • Politik\n  • Wirtschaft\n  • Sport\n  • Kultur\nAnmelden\nMenü\nKüstenbote\n{title}\n{day}\nVon Jutta Brandt\nTeilen\n",
         "\nMehr zum Thema\n  • Fischer hoffen auf bessere Preise\n  • Neue Fähre verspätet sich\nKommentare (12)\nNewsletter abonnieren\n© 2024 Küstenbote. Alle Rechte vorbehalten.\nImpressum\nDatenschutz\n"),
        ("Menü\nSuche\nStartseite > Regional\n\n{title}\n\nStand: {day}\n\nDrucken\nE-Mail\n\n", "\n\nDas könnte Sie auch interessieren\n\nSo wird das Wetter am Wochenende\n\nWeiterlesen\n\nAnzeige\n\nImpressum\nAGB\nKontakt\n"),
    ),
    "fr": (
        ("Aller au contenu\n  • Accueil\n  • Politique\n  • Économie\n  • Sports\nSe connecter\nS’abonner\nLe Courrier des Îles\n{title}\nPar Hélène Marchand\nPublié le {day} à 18h30\nPartager\n",
         "\nÀ lire aussi\n  • Les pêcheurs demandent un délai\n  • La météo du week-end\nCommentaires\nInscrivez-vous à notre newsletter\n© 2024 Le Courrier des Îles. Tous droits réservés.\nMentions légales\n"),
        ("Menu\nRechercher\nAccueil > Région\n\n{title}\n\n{day}\n\nImprimer\n\n", "\n\nSur le même sujet\n\nLa mairie prépare son budget\n\nLire la suite\n\nPublicité\n\nContact\nConfidentialité\n"),
    ),
    "es": (
        ("Inicio\n  • Política\n  • Economía\n  • Deportes\nIniciar sesión\nSuscríbete\nEl Faro del Norte\n{title}\nPor Lucía Ortega\n{day}\nCompartir\n",
         "\nTe puede interesar\n  • Los vecinos piden más trenes\n  • El tiempo del fin de semana\nComentarios\n© 2024 El Faro del Norte. Todos los derechos reservados.\nAviso legal\nPolítica de privacidad\n"),
        ("Menú\nBuscar\nInicio > Sociedad\n\n{title}\n\nPublicado: {day}\n\nImprimir\n\n", "\n\nNoticias relacionadas\n\nLa feria abre sus puertas\n\nSeguir leyendo\n\nPublicidad\n\nContacto\n"),
    ),
    "ja": (
        ("メニュー\n  • ホーム\n  • 政治\n  • 経済\n  • スポーツ\nログイン\n会員登録\n北浜新報\n{title}\n{day}\nシェア\nツイート\n",
         "\n関連記事\n  • 漁協が新しい倉庫を建設へ\n  • 週末の天気\nランキング\n  • 駅前の再開発が始まる\nコメント\n© 2024 北浜新報 無断転載を禁じます\nプライバシーポリシー\nお問い合わせ\n"),
        ("ホーム > 地域\n検索\n\n{title}\n\n{day}\n\n", "\n\nあわせて読みたい\n\n町の図書館が移転\n\n続きを読む\n\n広告\n\n利用規約\n"),
    ),
}

STORIES: dict[str, tuple[tuple[str, str, str, tuple[str, ...]], ...]] = {
    "de": (
        ("Stadtrat beschließt Umbau des alten Hafens", "12. März 2024", "2024-03-12", (
            "Der Stadtrat von Westerholm hat am Dienstagabend den Umbau des alten Hafens beschlossen. Die Arbeiten sollen im Herbst beginnen und rund drei Jahre dauern.",
            "Nach den Plänen der Verwaltung entstehen am Nordkai eine Markthalle, ein kleines Museum und etwa achtzig Wohnungen. Die Kosten werden auf 42 Millionen Euro geschätzt, ein Drittel davon trägt das Land.",
            "„Wir geben den Menschen das Wasser zurück“, sagte Bürgermeisterin Karla Hinrichs nach der Abstimmung. Die Opposition kritisierte, dass die Fischer zu spät gefragt worden seien.",
            "Bis zum Sommer müssen die letzten Betriebe ihre Hallen räumen. Die Genossenschaft der Fischer verhandelt noch über einen Ersatzplatz im Süden der Stadt.")),
        ("Nachtzug nach Süden kehrt zurück", "3. Juni 2024", "2024-06-03", (
            "Nach acht Jahren Pause fährt wieder ein Nachtzug von Westerholm in den Süden. Die erste Verbindung startet im Dezember, wie das Bahnunternehmen am Montag mitteilte.",
            "Der Zug wird dreimal pro Woche verkehren und unterwegs in vier Städten halten. Die Fahrkarten kosten im Sitzwagen ab 39 Euro, im Schlafwagen ab 119 Euro.",
            "Fahrgastverbände begrüßten die Ankündigung, verlangten aber einen täglichen Betrieb. Das Verkehrsministerium will darüber erst nach einem Jahr entscheiden.")),
        ("Bibliothek öffnet künftig auch am Sonntag", "17. September 2023", "2023-09-17", (
            "Die Stadtbibliothek von Lindenau öffnet von Oktober an auch am Sonntag. Das teilte die Leiterin des Hauses am Freitag mit. Zunächst gilt der Versuch für ein Jahr.",
            "An den Sonntagen arbeiten keine fest angestellten Bibliothekare, sondern Studentinnen und Studenten. Ausleihe und Rückgabe laufen an Automaten, für Fragen steht ein Telefon bereit.",
            "Die Gewerkschaft hält den Plan für falsch und will vor Gericht ziehen. Ein freier Sonntag dürfe nicht der Kassenlage geopfert werden, heißt es in einem Brief an den Rat.",
            "Im vergangenen Jahr zählte das Haus 310.000 Besuche, so viele wie nie zuvor.")),
        ("Hochwasser beschädigt Brücke in Altmühlen", "8. Januar 2024", "2024-01-08", (
            "Das Hochwasser der vergangenen Woche hat die Brücke in Altmühlen schwer beschädigt. Ein Pfeiler ist unterspült, wie Taucher am Samstag feststellten. Die Brücke bleibt bis auf Weiteres gesperrt.",
            "Der Umweg über die Autobahn ist 23 Kilometer lang. Das Land hat eine Behelfsbrücke zugesagt, die frühestens im März stehen kann.",
            "Die Schulen im Osten des Ortes bekommen Busse gestellt, die Feuerwehr hat einen zweiten Wagen auf der anderen Seite des Flusses stationiert.")),
        ("Molkerei kauft zwei Höfe im Allgrund", "29. April 2024", "2024-04-29", (
            "Die Molkerei Hellmann übernimmt zwei Höfe im Allgrund und will dort selbst Milch erzeugen. Der Kaufpreis liegt nach Angaben des Unternehmens bei 6,5 Millionen Euro.",
            "Bisher hatte die Molkerei ihre Milch allein von Bauern der Gegend bezogen. Deren Verband befürchtet nun, dass die Preise sinken.",
            "Das Unternehmen versicherte, die Verträge mit den 140 Lieferanten liefen unverändert weiter. Auf den Höfen sollen zwölf neue Stellen entstehen.")),
    ),
    "fr": (
        ("Le pont suspendu rouvrira au printemps", "14 novembre 2024", "2024-11-14", (
            "Le pont suspendu de Valcreuse, fermé depuis deux ans, rouvrira au printemps, a annoncé jeudi la présidente du département. Les travaux ont coûté 18 millions d’euros, soit quatre de plus que prévu.",
            "Les ingénieurs avaient découvert en 2022 des fissures dans deux des câbles principaux. Il a fallu remplacer l’ensemble des suspentes et renforcer les piles, ce qui a retardé le chantier de huit mois.",
            "« Nous avons préféré la sécurité à la vitesse », a déclaré Mireille Aubert devant la presse. Les commerçants de la rive gauche réclament une indemnité pour les deux saisons perdues.",
            "La circulation des camions restera interdite pendant un an, le temps de mesurer le comportement de l’ouvrage.")),
        ("Les vendanges avancent de trois semaines", "22 août 2024", "2024-08-22", (
            "Jamais les vendanges n’avaient commencé aussi tôt dans la vallée de la Sorelle. Les premiers paniers ont été remplis mercredi matin, trois semaines avant la date habituelle.",
            "La chaleur du mois de juillet a fait mûrir le raisin très vite, expliquent les vignerons, qui craignent des vins trop lourds. La récolte devrait baisser de 15 % par rapport à l’année dernière.",
            "La coopérative cherche encore deux cents saisonniers. Elle promet un logement gratuit et un salaire plus élevé que l’an passé.")),
        ("La gare de Montferrand-le-Bas change d’horaires", "5 septembre 2023", "2023-09-05", (
            "La gare de Montferrand-le-Bas ouvrira désormais à cinq heures du matin, une heure plus tôt qu’aujourd’hui. La mesure répond à une demande des ouvriers de la zone industrielle.",
            "Deux trains supplémentaires circuleront chaque jour vers la capitale régionale, le premier à 5 h 12. Le prix de l’abonnement mensuel reste fixé à 64 euros.",
            "Les syndicats réclament en échange l’embauche de quatre agents. La direction promet une réponse avant la fin du mois d’octobre.",
            "Près de trois mille voyageurs passent chaque jour par la petite gare, rénovée l’an dernier.")),
        ("Le théâtre municipal confie sa scène à une troupe amateur", "18 février 2024", "2024-02-18", (
            "Pour la première fois de son histoire, le théâtre municipal d’Orval confie sa grande scène à une troupe amateur. Le spectacle sera joué douze soirs de suite à partir du 2 mars.",
            "La troupe, née dans une école du quartier sud, réunit trente comédiens âgés de dix à soixante-dix-huit ans. Les billets coûtent huit euros.",
            "La directrice du théâtre voit dans ce choix une manière de remplir une salle souvent vide en hiver. La moitié des places a déjà été vendue.")),
        ("Une usine de vélos s’installe dans l’ancienne filature", "27 mai 2024", "2024-05-27", (
            "L’ancienne filature de Saint-Aubry, vide depuis 2009, va accueillir une usine de vélos. Cent vingt emplois doivent être créés en deux ans, selon la préfecture.",
            "L’entreprise investira 22 millions d’euros, dont un quart d’aides publiques. Elle compte assembler quarante mille vélos par an.",
            "Les anciens ouvriers de la filature demandent qu’un petit musée soit installé dans l’aile nord du bâtiment.")),
    ),
    "es": (
        ("El ayuntamiento aprueba la nueva línea de tranvía", "9 de mayo de 2024", "2024-05-09", (
            "El ayuntamiento de Puerto Sereno aprobó el jueves la construcción de una segunda línea de tranvía, que unirá la estación con los barrios del norte. Las obras comenzarán en enero y durarán tres años.",
            "El proyecto cuesta 210 millones de euros, de los que el Gobierno regional pagará la mitad. Según los técnicos, la línea llevará a unos 40.000 viajeros al día.",
            "«Es la obra que la ciudad esperaba desde hace veinte años», dijo la alcaldesa, Rosa Villanueva, después de la votación. La oposición votó en contra porque considera que el trazado deja fuera al hospital.",
            "Los comerciantes de la avenida central temen por sus ventas durante las obras y han pedido una reunión con el concejal de Transportes.")),
        ("La sequía obliga a cerrar dos embalses", "17 de julio de 2024", "2024-07-17", (
            "La falta de lluvia ha obligado a cerrar dos embalses en la comarca de La Ribera, informó el miércoles la confederación del agua. Las reservas han bajado al 19 % de su capacidad.",
            "Los agricultores podrán regar solo tres noches por semana a partir del lunes. Los pueblos más pequeños recibirán agua en camiones hasta que mejore la situación.",
            "La ministra prometió ayudas directas antes de septiembre, aunque no dijo de cuánto dinero dispone su departamento.")),
        ("La biblioteca de Villaseca abrirá por la noche", "4 de octubre de 2023", "2023-10-04", (
            "La biblioteca municipal de Villaseca abrirá sus puertas hasta la medianoche durante los meses de exámenes, anunció el martes la concejala de Cultura. La medida empezará en enero.",
            "El horario actual termina a las ocho de la tarde y los estudiantes llevaban dos años pidiendo una ampliación. El coste será de 90.000 euros al año.",
            "Los vecinos de la plaza temen que aumente el ruido y han pedido que la entrada principal se cierre a las diez.",
            "La biblioteca tiene 240 plazas y una colección de más de cien mil libros.")),
        ("Un incendio destruye el mercado viejo de Almenara del Río", "21 de febrero de 2024", "2024-02-21", (
            "Un incendio destruyó en la madrugada del miércoles el mercado viejo de Almenara del Río. No hubo heridos, según los bomberos, que tardaron cinco horas en apagar las llamas.",
            "Los comerciantes han perdido 62 puestos y toda la mercancía. El alcalde prometió un mercado provisional antes de Semana Santa.",
            "La policía investiga si el fuego comenzó en un cuadro eléctrico que debía haberse cambiado el año pasado.")),
        ("La cooperativa de Valdeluz venderá su aceite en Japón", "30 de abril de 2024", "2024-04-30", (
            "La cooperativa aceitera de Valdeluz firmó el lunes un contrato para vender 300.000 botellas en Japón durante los próximos tres años. Es el mayor pedido de su historia.",
            "El contrato obliga a cambiar las etiquetas y a construir una segunda línea de envasado, que dará trabajo a quince personas.",
            "Los agricultores recibirán un anticipo de dos euros por kilo, un 20 % más que en la campaña anterior.")),
    ),
    "ja": (
        ("北浜市、古い港の再開発計画を承認", "2024年3月12日", "2024-03-12", (
            "北浜市議会は12日、古い港を市場と住宅に建て替える再開発計画を賛成多数で承認した。工事は秋に始まり、約3年かかる見通しだ。",
            "計画によると、北側の岸壁に市場と小さな博物館、およそ80戸の住宅が建設される。総工費は42億円で、このうち3分の1を県が負担する。",
            "市長は採決の後、「水辺を市民に返したい」と述べた。一方で野党は、漁業者への説明が遅すぎたと批判している。",
            "最後に残る事業者は夏までに倉庫を明け渡さなければならない。漁協は市の南側に代わりの場所を求めて交渉を続けている。")),
        ("夜行列車、8年ぶりに運行再開へ", "2024年6月3日", "2024-06-03", (
            "北浜と南部の都市を結ぶ夜行列車が8年ぶりに復活することになった。鉄道会社が3日に発表し、最初の列車は12月に出発する。",
            "列車は週に3回運行し、途中で4つの都市に停車する。料金は座席が3900円から、寝台が1万1900円からになるという。",
            "利用者の団体は発表を歓迎したが、毎日の運行を求めている。国は1年後に結果を見て判断する方針だ。",
            "車両は廃止前に使われていた12両を改修した。食堂車はないが、地元の弁当を積み込み、車内で温めて出すことができるという。",
            "沿線の町では観光への期待が高い。温泉街の旅館組合は、早朝に着く客のために朝風呂と朝食を用意する計画を進めている。")),
        ("町立図書館、日曜日の夜も開館へ", "2023年9月17日", "2023-09-17", (
            "海原町の町立図書館は10月から、日曜日も午後9時まで開館する。館長が15日に明らかにした。試行期間は1年間で、その後に続けるかどうかを決める。",
            "日曜日の夜は職員を置かず、貸し出しと返却は機械で行う。質問には電話で答えるほか、月に一度は司書が相談に応じる。",
            "昨年度の来館者は31万人で過去最多だった。町は開館時間の延長で働く世代の利用が増えるとみている。",
            "一方、近くの商店会は夜の駐車場の混雑を心配する。町は臨時の駐車場を二か所に設け、案内の係員を置くことにした。")),
        ("大雨で橋が損傷、復旧は3月以降に", "2024年1月8日", "2024-01-08", (
            "先週の大雨で、山手村の中心部にある橋の橋脚が大きく損傷した。潜水士が6日に調べたところ、土台の土が流されていた。橋は当面の間、通行止めとなる。",
            "迂回路は23キロあり、通学バスの到着が40分ほど遅れている。県は仮の橋を架けることを決めたが、完成は早くても3月になる。",
            "消防は川の反対側にも車両を1台置き、救急の要請に備えている。",
            "橋は50年前に造られ、一日におよそ4000台の車が通っていた。村は国に補助を求める方針で、費用は8億円に上るとみられる。",
            "対岸の診療所は週に二日、村役場の会議室で患者を診ることにした。")),
        ("老舗の酒蔵、海外向けに新工場を建設", "2024年4月29日", "2024-04-29", (
            "創業200年の酒蔵が、輸出向けの新しい工場を隣の市に建てる。投資額は6億5000万円で、来年秋に操業を始める予定だ。",
            "生産量は年間40万本を見込み、半分以上を欧州と東南アジアに出荷する。原料の米は地元の農家140戸から買い入れる。",
            "社長は「味を変えずに量を増やすのは難しいが、若い職人を育てる機会にしたい」と話している。",
            "新工場では太陽光の電気を使い、洗米に使った水も再び利用する。見学用の通路を設け、年間2万人の観光客を呼び込む考えだ。",
            "市は固定資産税を五年間減らし、道路の拡張も進める。")),
    ),
}


HTML = """<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{title} | {site}</title>{data}</head><body>
<header><a href="/">{site}</a><nav><ul><li><a href="/1">{menu}</a></li><li><a href="/2">{more}</a></li></ul></nav></header>
<main><article><h1>{title}</h1><p class="byline">{by}</p><p>{day}</p>{figure}{paragraphs}<div class="share"><a href="/s">{share}</a></div></article>
<aside class="related"><h3>{more}</h3><ul><li><a href="/3">{teaser}</a></li></ul></aside></main><footer><p>© 2024 {site}</p><p><a href="/i">{legal}</a></p></footer></body></html>"""
FURNITURE = {  # site, menu, more, by, share, teaser, legal
    "de": ("Küstenbote", "Politik", "Mehr zum Thema", "Von Jutta Brandt", "Teilen", "So wird das Wetter am Wochenende", "Impressum"),
    "fr": ("Le Courrier des Îles", "Politique", "À lire aussi", "Par Hélène Marchand", "Partager", "La météo du week-end", "Mentions légales"),
    "es": ("El Faro del Norte", "Política", "Noticias relacionadas", "Por Lucía Ortega", "Compartir", "El tiempo del fin de semana", "Aviso legal"),
    "ja": ("北浜新報", "政治", "関連記事", "記者 山田太郎", "シェア", "週末の天気", "プライバシーポリシー"),
}


def saved_pages() -> list[tuple[str, str, str, str, tuple[str, ...]]]:
    """Every story as saved HTML: the day in the page's data or printed alone, with and without a picture."""
    made = []
    for language, stories in STORIES.items():
        site, menu, more, by, share, teaser, legal = FURNITURE[language]
        for k, (title, day, iso, paragraphs) in enumerate(stories):
            data = f'<meta property="article:published_time" content="{iso}T08:00:00+01:00">' if k % 2 else ""
            figure = f"<figure><img src='/a.jpg' alt=''><figcaption>{teaser}</figcaption></figure>" if k % 2 == 0 else ""
            made.append((language, HTML.format(language=language, title=title, site=site, data=data, menu=menu, more=more, by=by, day=day, figure=figure, share=share, teaser=teaser, legal=legal,
                                               paragraphs="".join(f"<p>{p}</p>" for p in paragraphs)), title, iso, paragraphs))
    return made


def pages() -> list[tuple[str, str, str, str, tuple[str, ...]]]:
    """Every story in every frame, plus one with its paragraphs on lines that follow each other."""
    made = []
    for language, frames in PAGES.items():
        for k, (title, day, iso, paragraphs) in enumerate(STORIES[language]):
            for head, tail in frames:
                body = "\n\n".join(paragraphs)
                made.append((language, head.format(title=title, day=day) + body + tail, title, iso, paragraphs))
            if k == 0:
                head, tail = frames[0]
                made.append((language, head.format(title=title, day=day) + "\n".join(paragraphs) + tail, title, iso, paragraphs))
    return made
