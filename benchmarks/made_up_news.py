"""Sentences of news made from patterns and invented names, each name marked, to train the name tagger beside real text.

The patterns are the trainer's own; the names are drawn from the generator's word lists or built from syllables, so that the
tagger learns what stands around a name instead of the names that happen to be in the training texts.
"""

from __future__ import annotations

import random
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
from generator.gazetteer import gazetteer  # noqa: E402

ONSETS = "b br c ch d dr f fl g gr h j k kl kr l m n p pr r s sh sk st t tr v w y z".split()
VOWELS = "a a e e i i o o u ai ei ou".split()
CODAS = ["", "", "", "n", "r", "l", "s", "k", "m", "t", "nd", "rt", "ng", "sk", "v"]
PORTFOLIOS = "Finance;Foreign;Interior;Defense;Defence;Trade;Health;Education;Justice;Energy;Transport;Agriculture;Labor;Commerce;Treasury;Environment;Economy;Culture;Sports;Industry;Home;Housing;Infrastructure;Digital Affairs;Economic Planning;Homeland Security;Veterans Affairs;Public Works;Social Affairs".split(";")
HEADS = "University College Institute Council Committee Commission Agency Authority Bureau Bank Group Corporation Industries Airlines Motors Systems Technologies Laboratories Press Times Post News Journal Herald Gazette Association Federation Union League Club Society Foundation Trust Party Hospital Museum School Holdings Partners Capital Securities Insurance Energy Petroleum Electric Steel Telecom Communications Software Networks Records Pictures Studios Pharmaceuticals Foods Brewery Shipping Railways Post".split()
SUFFIXES = "Inc Inc. Corp Corp. Co Co. Ltd Ltd. plc AG NV S.A. SA LLC GmbH Plc".split()
PRODUCTS = "phone tablet laptop engine jet sedan console app browser drug vaccine truck plane helicopter operating system".split()
THINGS = "Open;Cup;Act;Prize;Award;Treaty;Accord;Festival;Games;Championship;Grand Prix;Summit;War;Bridge;Stadium;Index".split(";")
NICKS = "Tigers Lions Hawks Bears Eagles Panthers Wolves Giants Kings Rangers Stars Pirates Royals Knights Rockets Bulls Sharks Devils Saints Falcons Broncos Cowboys Dolphins Jets Colts Rams Chiefs Ravens Bills Chargers Raiders Steelers Browns Packers Vikings Redskins Cardinals Buccaneers Yankees Dodgers Mets Cubs Braves Phillies Expos Astros Padres Marlins Rockies Orioles Twins Mariners Angels Athletics Indians Brewers Blue-Jays Celtics Knicks Lakers Pistons Spurs Suns Jazz Pacers Hornets Heat Magic Nets Bucks Raptors Grizzlies Warriors Clippers Timberwolves Mavericks Bruins Sabres Flyers Penguins Capitals Islanders Canadiens Senators Canucks Flames Oilers Avalanche Blues Blackhawks".split()
CLUBS = "Ajax;PSV Eindhoven;Feyenoord;Juventus;Internazionale;Inter Milan;AC Milan;Lazio;Roma;Sampdoria;Fiorentina;Parma;Napoli;Atalanta;Udinese;Real Madrid;Atletico Madrid;Barcelona;Valencia;Deportivo Coruna;Real Betis;Real Sociedad;Sevilla;Espanyol;Bayern Munich;Borussia Dortmund;Bayer Leverkusen;Werder Bremen;Schalke;VfB Stuttgart;Hamburg;Hansa Rostock;Arsenal;Chelsea;Everton;Liverpool;Manchester United;Manchester City;Aston Villa;Newcastle;Tottenham;West Ham;Leeds;Leicester;Nottingham Forest;Blackburn;Wimbledon;Coventry;Celtic;Hearts;Hibernian;Aberdeen;Monaco;Marseille;Lens;Auxerre;Bordeaux;Metz;Lyon;Nantes;Benfica;Porto;Sporting;Boavista;Galatasaray;Fenerbahce;Besiktas;Trabzonspor;Olympiakos;Panathinaikos;Spartak Moscow;Dynamo Kiev;Steaua Bucharest;Red Star Belgrade;Partizan;Ferencvaros;Sparta Prague;Slavia Prague;Rapid Vienna;Grasshoppers;Sion;Club Brugge;Anderlecht;Standard Liege;Brondby;Rosenborg;Gothenburg;Boca Juniors;River Plate;Flamengo;Santos;Palmeiras;Corinthians;Gremio;Cruzeiro;Penarol;Nacional;Colo Colo;Yomiuri;Kashima Antlers;Verdy Kawasaki".split(";")
COUNTIES = "Kent;Surrey;Essex;Yorkshire;Lancashire;Derbyshire;Leicestershire;Warwickshire;Somerset;Sussex;Middlesex;Hampshire;Glamorgan;Durham;Northamptonshire;Worcestershire;Gloucestershire;Nottinghamshire".split(";")


MORAE = "ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho ma mi mu me mo ya yu yo ra ri ru re ro wa ga gi go za ji zu da do ba bi bu be bo a i u e o n kyo ryo sho ju".split()


class Maker:
    def __init__(self, seed: int) -> None:
        self.r = random.Random(seed)
        g = gazetteer()
        self.given = sorted(w for w in g.given if len(w) > 2 and w.isalpha())
        self.surnames = sorted(g.surnames)
        self.countries = sorted(c for c in set(g.countries.values()) if c not in ("Africa", "Asia", "European Union"))
        self.adjectives = sorted({d.title() for d in g.demonyms if " " not in d and not d.endswith("s") and "." not in d and len(d) > 3})
        self.cities = sorted({p.title() for p in g.places if p not in g.countries and "." not in p})
        self.plain = sorted(w for w in g.common if 4 < len(w) < 9)

    def word(self, least: int = 2, most: int = 3) -> str:
        made = "".join(self.r.choice(ONSETS) + self.r.choice(VOWELS) + (self.r.choice(CODAS) if self.r.random() < 0.4 else "") for _ in range(self.r.randint(least, most)))
        return made[:11].capitalize()

    def japanese(self) -> str:
        return "".join(self.r.choice(MORAE[:-5] if k else MORAE) for k in range(self.r.choice([2, 3, 3, 4]))).capitalize()

    def surname(self) -> str:
        x = self.r.random()
        if x < 0.07:
            return self.japanese()
        if x < 0.45:
            return self.r.choice(self.surnames).capitalize()
        if x < 0.85:
            return self.word() + self.r.choice(["", "", "", "ov", "ski", "sson", "ez", "ini", "man", "ic", "enko", "hara", "ura", "oglu", "aga", "elli"])
        return self.r.choice(["Mc", "O'", "De ", "van ", "von ", "van der ", "al-", "El ", "Di ", "von der ", "bin ", "Le ", "dos "]) + self.word(1, 2)

    def first(self) -> str:
        x = self.r.random()
        if x < 0.05:
            return self.japanese()
        if x < 0.72:
            return self.r.choice(self.given).capitalize()
        if x < 0.9:
            return self.word(1, 2)
        return self.r.choice(self.given).capitalize() + "-" + self.r.choice(self.given).capitalize()

    def full(self) -> str:
        x = self.r.random()
        if x < 0.06:
            return f"{self.japanese()} {self.japanese()}"
        if x < 0.76:
            return f"{self.first()} {self.surname()}"
        if x < 0.86:
            return f"{self.first()} {self.r.choice('ABCDEFGHJKLMNPRSTW')}. {self.surname()}"
        if x < 0.92:
            return f"{self.r.choice('ABCDEFGHJKLMNPRSTW')}. {self.surname()}"
        if x < 0.97:
            return f"{self.word(1, 1)} {self.word(1, 1)}-{self.word(1, 1).lower()}"
        return f"{self.first()} {self.word()} {self.surname()}"

    def place(self) -> str:
        return self.r.choice(self.cities) if self.r.random() < 0.7 else self.word(2, 3)

    def country(self) -> str:
        return self.r.choice(self.countries + ["U.S.", "US", "Britain", "UK"])

    def acronym(self) -> str:
        return "".join(self.r.choice("ABCDEFGHIKLMNOPRSTUW") for _ in range(self.r.choice([2, 3, 3, 3, 4, 4, 5])))

    def org(self) -> str:
        x, r = self.r.random(), self.r
        name = self.word() if r.random() < 0.6 else r.choice(self.surnames).capitalize() if r.random() < 0.5 else r.choice(self.plain).capitalize()
        if x < 0.22:
            return self.single()
        if x < 0.36:
            return f"{name} {r.choice(HEADS)}"
        if x < 0.42:
            return f"{name} {r.choice(HEADS)} {r.choice(SUFFIXES)}"
        if x < 0.50:
            return f"{name} {r.choice(SUFFIXES)}"
        if x < 0.54:
            return f"{self.surname()} & {r.choice([self.surname(), 'Co', 'Sons', 'Partners'])}"
        if x < 0.62:
            return f"{r.choice(['University', 'Bank', 'College', 'Port', 'Museum'])} of {self.place()}"
        if x < 0.69:
            return f"{r.choice(['Ministry', 'Department', 'Office', 'Bureau', 'Council', 'Board'])} of {r.choice(PORTFOLIOS)}"
        if x < 0.75:
            return f"{self.country()} {r.choice(PORTFOLIOS)} {r.choice(['Ministry', 'Department', 'Agency', 'Commission'])}"
        if x < 0.83:
            return f"{self.place()} {r.choice(HEADS)}"
        if x < 0.88:
            return f"{r.choice(['National', 'International', 'Central', 'United', 'World', 'Royal', 'Federal', 'European', 'American', 'Pacific', 'First', 'General'])} {r.choice(self.plain).capitalize()} {r.choice(HEADS)}"
        if x < 0.92:
            return f"{r.choice(['Liberal', 'Social', 'Christian', 'New', 'National', 'People', 'Green', 'Radical', 'Progressive'])} {r.choice(['Democratic', 'Unity', 'Alliance', 'Labour', 'Reform', 'Socialist'])} Party"
        if x < 0.96:
            return f"{name} {r.choice(HEADS)} of {self.place()}"
        return self.acronym()

    def single(self) -> str:
        x = self.r.random()
        if x < 0.55:
            return self.word(1, 3)
        if x < 0.75:
            return self.acronym()
        if x < 0.85:
            return self.word(1, 1) + self.word(1, 1)
        return self.r.choice(self.plain).capitalize()

    def verb(self) -> str:
        return self.r.choice("sees stuns edges routs says wins holds hits beats leads tops sinks ends joins quits signs buys sells cuts lifts eyes seeks urges vows denies backs blasts clinches crushes downs drops earns faces fires gains grabs hopes jails keeps kills loses meets mulls names nears opens plans posts probes raises reports returns rules sacks scores sets shares slams slips stays storms surges takes trails visits warns withdraws".split())

    def club(self) -> str:
        x = self.r.random()
        if x < 0.5:
            return self.r.choice(CLUBS)
        if x < 0.75:
            return f"{self.place()} {self.r.choice(['United', 'City', 'Rovers', 'Athletic', 'FC', 'Town', 'Wanderers', 'Dynamo'])}"
        return f"{self.r.choice(['FC', 'Real', 'Dynamo', 'Sporting', 'Racing', 'AC', 'SC', 'CSKA'])} {self.place()}"

    def fill(self, pattern: str) -> str:
        """Slots become [TYPE|name]: P full name, p the surname of the last P, s a surname, o organisation, c country, l place …"""
        last = [self.full(), self.org()]
        made = {
            "P": lambda: last.__setitem__(0, self.full()) or f"[PER|{last[0]}]", "p": lambda: f"[PER|{_surname(last[0])}]", "s": lambda: f"[PER|{self.surname()}]",
            "O": lambda: last.__setitem__(1, self.org()) or f"[ORG|{last[1]}]", "1": lambda: last.__setitem__(1, self.single()) or f"[ORG|{last[1]}]", "o": lambda: f"[ORG|{last[1]}]",
            "C": lambda: f"[LOC|{self.country()}]", "A": lambda: f"[MISC|{self.r.choice(self.adjectives)}]", "L": lambda: f"[LOC|{self.place()}]",
            "T": lambda: f"[ORG|{self.club()}]", "N": lambda: f"[ORG|{self.place()} {self.r.choice(NICKS)}]", "n": lambda: f"[ORG|{self.r.choice(NICKS)}]",
            "t": lambda: f"[ORG|{self.r.choice(self.cities)}]", "K": lambda: f"[ORG|{self.r.choice(COUNTIES)}]",
            "F": lambda: self.r.choice(PORTFOLIOS), "M": lambda: f"[MISC|{self.word() if self.r.random() < 0.5 else self.acronym()} {self.r.choice(['', str(self.r.randint(2, 990))])}]".replace(" ]", "]"),
            "E": lambda: f"[MISC|{self.place()} {self.r.choice(THINGS)}]", "G": lambda: self.r.choice(PRODUCTS), "d": lambda: str(self.r.randint(0, 9)),
            "D": lambda: str(self.r.randint(10, 99)), "m": lambda: self.r.choice("January February March April May June July August September October November December".split()),
            "w": lambda: self.r.choice("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()),
            "S": lambda: self.r.choice("SOCCER TENNIS CRICKET GOLF BASEBALL BASKETBALL ATHLETICS CYCLING BOXING SKIING RUGBY HOCKEY SWIMMING".split()),
            "V": lambda: self.verb(), "x": lambda: self.r.choice(self.plain), "X": lambda: self.r.choice(self.plain).capitalize(), "H": lambda: self.r.choice(["Mr.", "Mrs.", "Ms.", "Dr.", "Mr", "Sir", "Prof."]),
        }
        return re.sub(r"\{(\w)\}", lambda m: made[m.group(1)](), pattern)


def _surname(full: str) -> str:
    words = full.split()
    at = len(words) - 1
    while at > 1 and words[at - 1].lower() in ("van", "von", "der", "de", "di", "el", "bin", "le", "dos"):
        at -= 1
    return " ".join(words[max(at, 1) :])


NEWS = """{A} Prime Minister {P} met {C}'s {F} Minister {P} in {L} on {w}.
{C} {F} Secretary {P} and {C} Trade Representative {P} failed to agree with {C}.
{F} Secretary {s} and {F} Minister {s} will hold talks next week, officials said.
{A} President {s} told reporters that {p} would not resign.
President {P} said on {w} that the deal was dead. {p} later left for {L}.
"We will not sign," said {P}, a spokesman for {O}. "It is over," {p} added.
{P}, chief economist at {O}, said rates would rise.
{P}, who leads {O}, told {1} that the plan was wrong.
{C} Senator {P} questioned {s} at a hearing in {L}.
Republican Senator {P} of {L} and Democratic Rep. {P} opposed the bill.
the ruling {O}'s {P}, who chaired the meeting, told reporters afterward.
{O} lawmaker {P} accused {s} of lying, and {s} denied it.
European {F} Commissioner {P} wrote to {O} President {s} in {m}.
Commission President {s} and Central Bank Governor {s} spoke in {L}.
The new government led by {P} has asked {C} for help.
{A} Foreign Minister {s} said talks with {C} and {C} would go on.
Efforts will hinge on whether {P} can win over {C}, the source said.
It depends on {P}, but {P} and {s} disagree. Whether {s} will go is unclear.
{C}'s tariff czar, {P}, went to {L}. {P}, {C}'s envoy, said no.
the {A} side wants {P} to meet {P}, and {p} has agreed.
{H} {s} declined to comment. {H} {P} could not be reached.
Lawyers for {P} and {P} did not reply to questions from {O}.
{P} ({O}) won {D} percent of the vote, ahead of {P} ({O}) and {P}.
The {s} administration and the {s} government both promised reform.
In {L}, police arrested {P}, {D}, and {P}, {D}, on {w}.
{P} of {O} said {P}, the company's founder, would step down.
{O} ({1}) and {O} signed a contract worth {D} million dollars.
{O} said on {w} it would buy {O} for ${d}.{d} billion.
Shares of {1} rose {d} percent after {1} cut its forecast.
{1} said it had delivered {D} of its {1} {M} jets to {O}.
{1} unveiled the {M}, a new {G} that rivals the {M} made by {1}.
{1}'s {M} went on sale in {C}, {C} and {C} on {w}.
{1} shares fell {d} percent in {L}; {1} and {1} gained.
The {1} {M} is the largest {G} in the world. {1} has {D} orders for it.
{1} chief executive {P} said {o} would cut {D} jobs.
{1} and {1} have agreed to settle their dispute, according to {O}.
{1}, the {A} car maker, reported a loss. Rival {1} did better.
{A} airline {1} ordered {D} {1} {M} planes. {o} has flights to {L}.
Analysts at {O} expect {1} to raise prices. "It must," said {P}.
Customers of {1} in {L} complained about the {M}.
The {x} of {1} was sold to {O}, a unit of {1}.
{O} spokeswoman {P} said {o} had no plans to leave {L}.
{P} reported from {L} for {O}.
{L}, {m} {D} - {O} said its {x} would close.
The {E} begins in {L} on {w}, and {P} is the favourite.
{P} won the {E} in {L}, beating {P} of {C}.
{P}'s novel {M} was published by {O}. Critics at {O} liked it.
{P} directed the film for {O} and starred {P} and {P}.
Scientists at {O}, led by {P}, studied {x} in {C}.
{s} said his team found the {x}. "We were lucky," said {s}.
Born in {L}, {P} studied at {O} and joined {O} in 19{D}.
{C} and {C} signed the {E} in {L}. {A} officials were pleased.
{O} called on {C} to release {P}. {p} has been held since {m}.
The {A} army said {D} soldiers were killed near {L}, {C}.
Rebels of the {O} ({1}) attacked {L} on {w}.
{X} {x} {x} in {L}. The {X} said {x} was {x}.
{X} and {x} {x}, but {1} was {x}. It was {x} in {C}.
Photo: {P}/{1}. By {P} and {P}, {O}
Interview with {P}: How did you join {O}? {P}: I met {P} in {L}.
Thank you, {P}. I grew up in {L}, and my friend {s} worked at {O}.
The {O} and {P} Foundation gave {D} dollars to {O}.
{O}'s {A} office in {L} was raided, the {O} reported.
According to {O}, {A} exports to {C} rose {d}.{d} percent in {m}.
US-{C} talks and the {s}-{s} meeting in {L} led nowhere.
{P}, the son of {P}, married {P} in {L} in 19{D}.
{C}'s top negotiator, {P}, returned to {L} on {w}. {p} met {C} Treasury Secretary {P}.
{P}, director for {C} and Asian trade at the risk consultancy {O}, said so.
{w}'s {x} of {O} drew {P}, {P} and {P}.
Officials from the {O}, the {O} and the White House met in {L}.
{1} News reported that {P} had resigned. The {L} Times said otherwise.""".splitlines()

SPORT = """{P} ({C}) beat {P} ({C}) 6-{d} 6-{d}
d - {P} ({C}) beat {P} ({C}) {d}-6 7-6 6-{d}
{d}. {P} ({C}) {d}:{D}.{D}
{d}. {P} ({C}) {1} {D} minutes {D}.{D} seconds
{d}. {P} {D} laps, {1}
{D}. {P} ({C}) {D} points
{D} {P} ({C}) {D} {D} {D}, {P} {D} {D} {D}
{T} {d} {T} {d}
{T} {d} ({P} {D}, {P} {D} pen) {T} {d}
{T} {d} ({s} {D}, {s} {D}) {T} {d} ({s} {D}). Halftime 1-0. Attendance {D},000.
{C} - {P}, {P} ({D}th), {P}.
Scorers: {P} ({D}th minute), {P} ({D}).
Scorers: {C} - {s} (2), {s}, {s}; {C} - {s}.
{T} {D} {d} {d} {d} {D} {D} {D}
{N} {d} {N} {d}
{t} {d} {t} {d}
{t} AT {t}
{t} {D} {D} .{D}{d} -
{K} {D}{d} and {D} for {d}; {K} {D}{d} ({P} {D}, {P} {D}, {s} {d}-{D}) v {K}
{s} c {s} b {s} {D}
{s} lbw b {s} {d}
{s} not out {D}
{s} run out {d}
{P} c {s} b {P} {D}
Fall of wickets: 1-{D} 2-{D}. To bat: {s}, {s}, {s}. Bowling: {s} {D}-{d}-{D}-{d}, {s} {D}-{d}-{D}-{d}
{P} scored {D} points for the {n} as {t} beat {t} {D}-{D} in {L}.
In {L}, {P} hit a home run as the {N} defeated the {n} {d}-{d}.
{P} scored twice as {T} beat {T} {d}-{d} in the {A} first division on {w}.
{T} striker {P} and {A} defender {P} were sent off. Coach {P} was angry.
World champion {P} of {C} lost to {A} {P} in the {E} in {L}.
{C} captain {P} said {s} would play against {C}. {s} has a back injury.
{C} beat {C} {d}-{d} ({x} {d}-{d}) in their World Cup qualifier in {L} on {w}.
Top seed {P} of {C} and {A} {P} reached the final of the {E}.
{d}. {C} {D} {D} {D}
{d}. {P} ({C}) {D}, {d}. {P} ({C}) {D}, {d}. {P} ({C}) {D}
Leading first round scores: {D} {P}, {P} ({C}); {D} {P}
({C} unless stated) {D} {P} {D} {D}, {P} {D} {D}
{P} ({C}, {1}) {D} minutes, {P} ({A}, {1})
Men's singles, first round: {d} - {P} ({C}) beat {P} ({C}) 6-3 6-4; {P} ({C}) beat {P} ({C})
{t} - signed forward {P}. {t} - waived guard {P}.
{N} - placed pitcher {P} on the disabled list; recalled {P} from {L}.""".splitlines()

WIRE = """{s} has asked {C} for more time, an aide said.
{s} told reporters in {L} that he would not run again.
{s}, {D}, was taken to hospital in {L} on {w}.
{s} won the {m} election by a wide margin.
{s}'s lawyer said his client was innocent.
After {s} left, {s} took over the {x}.
For {s}, the {x} was a surprise. He said it was {x}.
It was {s} who found the {x}, and {s} agreed.
In 19{D} {s} wrote to {s} about the {x}.
{s}, who was born in {L}, moved to {C} in 19{D}.
{s} and his wife lived in {L} until {m}.
The {x} made {s} famous, but {s} did not like it.
Critics said {s} had {x} the {x}.
{p}'s {x} was {x}, he told {1}.
{s} joined {O} in 19{D}, and {s} followed.
Supporters of {s} marched through {L}.
A spokesman for {s} declined to comment.
{C} and {C} said they would support {s}.
The {L} office of {O} is closed. {L} is in {C}.
{C} said on {w} it would send {D} soldiers to {L}, {C}.
{L} and {L} agreed to share the {x} of the {x}.
The river flows through {L}, {L} and {L} into the {x}.
{C} accused {C} of breaking the {x}. {C} denied it.
{L} has asked {C} for aid after the {x}.
{1} and {1} said they would raise prices, as did {1}.
Car makers {1}, {1} and {1} fell more than {d} percent.
{O}, {O} and {O} were among the bidders.
{1} said its {x} had risen. {1} employs {D},000 people.
The {1} {M}, a {G}, was seen in {L}.
He flew on {M} to {L}. The {M} landed in {L}.
She wrote on her {M} account that {s} was wrong.
{O}, which owns {1}, said on {w} it had no comment.
{O} (<{1}.N>) said net income rose to ${d}.{d} million.
The {1} said in a statement. The {1} has {D} members.
Net profit {D}.{d} vs {D}.{d}. NOTE - {O} is {D} percent owned by {O}.
-- {L} newsroom, +44 171 542 {D}{D}
-- {P}, {L} newsroom +44 171 542 {D}{D}
By {P} of {O}
{P} in {L}
- {P}, {A} {x}, on {M}
{O}
- {s} to visit {L} in {m}.
- {1} in talks with {1} on {x}.
{A} stocks closed {x} on {w}, led by {1}, {1} and {1}.
{1} closed at {D}-{d}/8, up {d}. {1} lost {d} to {D}.
{P}, the {A} {x}, and {P}, {A} minister of {x}, met.
Army spokesman Lieutenant-Colonel {P} said {D} rebels died.
{C} captain {P} and coach {P} were there.
The group, {O} ({1}), denied {s}'s claim.""".splitlines()

RESULTS = """{t} {d} {t} {d}
{t} {d} {t} {d} (in 10 innings)
{t} AT {t}
{t} at {t}
{t} {D} {d} .{D}{d} -
{t} {D} {D} {d} {D} {D} {D}
{T} {D} {d} {d} {d} {D} {D} {D}
{T} {d} {t} {d}
{t} {d} ({s} {D}) {T} {d} ({s} {D}, {s} {D} penalty)
At {L}: {K} {D}{d} and {D}-{d} ({P} {D}), {K} {D}{d} ({s} {D}; {s} {d}-{D}).
At {L}, {P} hit a home run and {t} beat {t} {d}-{d}.
In {L}, {P} scored twice and {t} held on for a {d}-{d} win over {t}.
{t} tied it in the ninth when {P} homered off {P}.
{K} won by {D} runs. {K} need {D} to win.
{d}. {P} ({C}) {D}.{D} {d}. {P} ({C}) {D}.{D}
Women {d},000: {d}. {P} ({C}) {D}:{D}.{D} {d}. {P} ({C}) {D}:{D}
{D}{d} {P} ({C}) {D} {D}, {P} {D} {D}
{C} {d} {C} {d}
{C} {D} {d} {d} {d} {D}
{P} ({C}) beat {P} ({C}) {d}-6 7-6
W L T GF GA PTS
W L PCT GB
Played won drawn lost goals for against points""".splitlines()

SHOUTED = """SOCCER - {T} BEAT {T} IN CUP .
TENNIS - {s} BEATS {s} IN {L} OPEN .
CRICKET - {C} {D}{d}-{d} AGAINST {C} .
{C} SAYS {C} WILL NOT SIGN TREATY .
{s} SAYS TALKS WITH {C} HAVE FAILED .
{1} SHARES FALL AFTER PROFIT WARNING .
{A} POLICE ARREST {D} IN {L} .
GOLF - {s} LEADS BY {d} IN {E} .
{O} TO BUY {O} FOR ${D} MILLION .
BASEBALL - {n} BEAT {n} .
{S} - {s} {V} {s} IN {L} {X} .
{S} - {T} {V} {T} .
{S} - {t} {V} {t} {d}-{d} .
{S} - {K} {V} AS {s} {V} {X} .
{S} - {X} {X} {X} .
{S} - RESULTS OF {A} {X} .
{C} {V} {X} FOR {C} .
{s} {V} {C} {X} , SAYS {s} .
{1} {V} {1} IN ${d} BLN {X} .
{O} {V} Q{d} NET .
{O} Q{d} NET UP {D} PCT .
{X} {V} {X} IN {L} .
{A} {X} {V} {X} , {1} SAYS .
{L} {X} {V} {X} - {1} .
{N} {V} {n} .
{C}'S {s} MEETS {C}'S {s} IN {L} .""".splitlines()


def documents(count: int, seed: int = 7) -> list[str]:
    """Texts with names marked as [TYPE|name], a line each sentence; a fifth of them sports results."""
    made: list[str] = []
    for k in range(count):
        maker = Maker(seed * 100003 + k)
        kind = maker.r.random()
        table, most = (SPORT, 10) if kind < 0.2 else (RESULTS, 10) if kind < 0.4 else (NEWS + WIRE, 8) if kind < 0.7 else (WIRE, 2)
        lines = [maker.fill(maker.r.choice(table)) for _ in range(maker.r.randint(min(3, most - 1), most))]
        if maker.r.random() < 0.3:
            lines.insert(0, re.sub(r"\|([^\]]*)\]", lambda m: "|" + m.group(1).upper() + "]", maker.fill(maker.r.choice(SHOUTED))))
        if maker.r.random() < 0.3:
            lines.insert(0 if maker.r.random() < 0.5 else 1, re.sub(r"\|([^\]]*)\]", lambda m: "|" + m.group(1).upper() + "]", maker.fill(maker.r.choice(["{L} 1996-{D}-{D}", "{L}, {C} 1996-{D}-{D}", "{L} 1996-{D}-{D}", "{L}, {m} {D} -"]))))
        if maker.r.random() < 0.25:
            lines.insert(0, maker.fill("[PER|" + maker.full() + "]"))
        made.append("\n".join(lines))
    return made
