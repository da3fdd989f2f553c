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
            "利用者の団体は発表を歓迎したが、毎日の運行を求めている。国は1年後に結果を見て判断する方針だ。")),
    ),
}


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
