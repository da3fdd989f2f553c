"""The English date grammar: patterns over token classes, each with the rule that reads its words."""

from __future__ import annotations

import re
from functools import cache

from generator.date_match import Build
from generator.date_rules import (
    read_between,
    read_century,
    read_day,
    read_day_before_weekday,
    read_day_of_month,
    read_day_relative_year,
    read_decade,
    read_first_of_two,
    read_first_ordinal,
    read_half_year,
    read_iso,
    read_month,
    read_old_day,
    read_ordinal_day,
    read_ordinal_days,
    read_quarter,
    read_season,
    read_second_of_two,
    read_slashed,
    read_week_of_month,
    read_year,
)
from generator.duration_rules import (
    read_every,
    read_future,
    read_long,
    read_moment,
    read_past,
    read_past_span,
    read_per,
    read_plural,
    read_recent,
    read_recent_word,
    read_reference,
    read_span,
)
from generator.feast_rules import read_beside_feast, read_easter, read_feast
from generator.relative_date_rules import (
    read_ago,
    read_before_last,
    read_beside_unit,
    read_clock,
    read_day_beside,
    read_day_word,
    read_end_of_unit,
    read_four_digits,
    read_from_now,
    read_latest,
    read_night_before,
    read_noon,
    read_nth_weekday,
    read_numbered_weekday,
    read_overnight,
    read_part_of_day,
    read_part_of_that_unit,
    read_that_unit,
    read_the_part_of_day,
    read_the_unit,
    read_unit,
    read_week_after_day,
    read_week_before_day,
    read_week_from_day,
    read_weekday,
    read_weekday_beside,
    read_weekday_of_week,
    read_weekday_set,
    read_weekdays_ago,
    read_year_ago,
    read_years_ago,
)

APPROX = "(?:ij|Gk|z|xju?)?"
NUMBER = "(?:a?μf?|w(?:-?[wμn])?(?:&?w)?f?|[nKYy]|a)"
SPAN = f"{APPROX}{NUMBER}-?m{{0,2}}-?[UV]"

# (pattern over classes, builder); of two that start at the same token the first one that applies wins
RULES: tuple[tuple[str, Build], ...] = (
    ("I", read_iso),
    (r"[KY]Z(?:,?d?[LNH]?W)?", read_four_digits),  # 0530 GMT
    (r"tTf(?:W,?)?(?:M\.?n(?:,?Y)?|n-?f?M\.?(?:,?Y)?)", read_day),  # the night of Monday 3 March
    (r"tTf(?:Wn|W,?tn)", read_numbered_weekday),  # the night of Monday the 22nd
    (r"tTfW", read_weekday),  # the night of Monday
    (r"T,?d?[LNH]?W", read_noon),
    (r"t[WU]βχ(?:W|UsU|sU|U)?", read_beside_feast),  # the Wednesday after Easter
    (r"χW", read_easter),  # Good Friday, Easter Monday
    (r"χUs[Ux]|χsU|χ[Ux]", read_feast),  # New Year's Eve, Valentine's Day, Christmas Eve
    (r"χ", read_feast),
    (r"χ", read_easter),
    (r"[CnK]cZ?d?(?:[WvV][,.]{0,2})?M\.?n(?:,?Y)?", read_clock),
    (r"[CnKw]cZ?,?d?(?:[LNH]?W|D)", read_clock),  # 10 p.m. on Thursday
    (r"CZ?,?(?:d?[LNH]?W|D)", read_clock),
    (r"[LNH]?W(?:,?d|,|G)?(?:Cc?|[nK]c)Z?", read_clock),  # Monday at 10 a.m.
    (r"D(?:,?d|,|G)?(?:Cc?|[nK]c)Z?", read_clock),
    (r"M\.?n(?:,?Y)?(?:,?d|,|G)(?:Cc?|[nK]c)Z?", read_clock),
    (r"(?:Cc|C|[nKw]c)Z?", read_clock),
    (r"(?:[Wv]\.?,?)?(?:M\.?n|t?n-?f?M\.?),?y", read_old_day),  # April 7, 1840
    (r"(?:M\.?n|n-?f?M\.?)(?:,?Y)?(?:,|\()W\)?", read_day_before_weekday),  # March 18, Monday
    (r"(?:[Wv]\.?,?)?(?:p-?)?M\.?n(?:[-u&]{1}n)?,?Y", read_day),  # Tuesday, July 8, 2025
    (r"YM\.?n", read_day),  # 2024 March 27
    (r"(?:[Wv]\.?,?)?n[-u]n-?f?M\.?(?:,?Y)?", read_day),  # 7-9 July
    (r"(?:(?:n,){0,3}n,?&n-?f?M\.?|M\.?n(?:,n){0,3},?&n)(?:,?Y)?", read_between),  # between 7 and 9 July, on 7, 8 and 9 July
    (r"n(?=&n-?f?M)", read_first_of_two),  # on 7 and 12 July
    (r"(?:(?<=Mn&)|(?<=M\.n&))n", read_second_of_two),  # on July 7 and 12
    (r"(?:[Wv]\.?,?)?t?n-?f?M\.?,?Y", read_day),  # 8 July 2025
    (r"(?:[Wv]\.?,?)?(?:M\.?n|n-?f?M\.?),?(?:f?H?[LN]|ft?[LNH])U", read_day_relative_year),
    (r"(?:[Wv]\.?,?)?(?:p-?)?M\.?n(?:[-u]n)?T?", read_day),
    (r"(?:[Wv]\.?,?)?t?n-?fM\.?", read_day),
    (r"(?:[Wv]\.?,?)?n-?M\.?", read_day),
    (r"t?(?:ef|p-?)*f?[LNH]M(?!\.?n)", read_month),
    (r"t?(?:ef?|p-?f?)?(?:t)?M\.?f?[LNH]U", read_month),  # May last year
    (r"t?(?:[ep]-?f?)?M\.?,?f?[Yy]", read_month),
    (r"t?(?:ef|p-?f?)M\.?", read_month),
    (r"[LNH]M(?!\.?n)", read_month),
    (r"t(?:w-?)?O[u&]t?(?:w-?)?OfM(?:,?Y)?", read_ordinal_days),  # the first and second of May
    (r"t(?:w-?)?O(?=&t?(?:w-?)?OfM)", read_first_ordinal),  # the first and the ninth of May
    (r"t(?:w-?)?OfM(?:,?Y)?|tOM(?:,?Y)?", read_ordinal_day),  # the first of May, the thirty-first of May
    (r"t?[OL]UfM(?:,?Y)?", read_week_of_month),  # the first week of June
    (r"[Wv]\(n/n\)T?", read_slashed),  # Sunday (17/3)
    (r"t?[OL]W[fd]M(?:,?Y)?", read_nth_weekday),  # the second Tuesday of March
    (r"[wn]ωR", read_weekdays_ago),  # three Sundays ago
    (r"qWT?|ωT?|WT?ω", read_weekday_set),
    (r"(?:Wft?)?tUβL|WfUβL|tWβL", read_before_last),  # Tuesday of the week before last
    (r"[LNH]UWT?", read_weekday_of_week),  # last week Thursday
    (r"WT?(?:f?t?[LN]|f?H)U", read_weekday_of_week),  # Thursday of last week, Thursday evening last week
    (r"WU|D[U](?!D)", read_week_after_day),  # Thursday week, tomorrow fortnight
    (r"[aw][UV]d?W|[aw][UV]D", read_week_from_day),  # a week on Thursday, two weeks from Friday
    (r"aULW", read_week_before_day),  # a week last Friday
    (r"Wn|W,?tn", read_numbered_weekday),  # Monday 14, Monday, the 14th
    (r"tWβ", read_weekday_beside),  # the Monday after
    (r"t?(?:[pgr]{1,2},?)?[LNHh]WT?", read_weekday),
    (r"(?:[pgr])?WT?", read_weekday),
    (r"t?(?:ef|p-?)?t?(?:F?O|O-)F?-?U(?:,?f?(?:t?F?U?Y|t?[LNH]U))?", read_quarter),
    (r"Q(?:,?f?(?:F?Y|[LNH]U))?", read_quarter),
    (r"t?Ob(?:,?f?(?:t?U?Y|t?[LNH]U|tU))", read_half_year),
    (r"t?p?-?(?:On?|n)-?U(?=.|$)", read_century),
    (f"t?[LNHh]{APPROX}(?:{NUMBER})m{{0,2}}-?[UV]", read_past_span),
    (f"{APPROX}{NUMBER}m?-?[UV](?:R|g|r)", read_ago),
    (f"{APPROX}{NUMBER}m?-?[UV]d[PD]", read_from_now),
    (r"t?U-[gR]", read_year_ago),
    (r"m?V(?:R)", read_years_ago),
    (r"t?[LNHh]m?V", read_recent),
    (r"t?(?:[gr]|(?:ef|p-?))?f?t?[LNH]m?U", read_unit),
    (r"t?eftU(?!-)|U-?e", read_end_of_unit),  # the end of the year, year-end
    (r"tℓU", read_latest),
    (r"(?:t?eft?|p-?)hU(?!-)", read_part_of_that_unit),  # the end of that month, late that year
    (r"t?hU(?!-)", read_that_unit),
    (r"[LNHh]T", read_part_of_day),
    (r"(?:[pgr])?DT?", read_day_word),
    (f"{NUMBER}-?[UV]&ab|{NUMBER}-&-a-b-?[UV]|{APPROX}{NUMBER}&ab[UV]|{APPROX}ba-?U|{APPROX}a?b-?U", read_span),
    (r"q(?:[wn]|a?μf?)?m?[UV]|(?:θ|[wn]×)aU", read_every),
    (f"{SPAN}(?:-x|-?Ω)?", read_span),
    (r"[UV]-x", read_long),
    (r"λ", read_long),
    (r"t?(?:pf?t|p-?|ef)?t?-?E", read_decade),
    (r"t?(?:ef|p-?)(?:U)?Y|U[Yy]|t?FU?Y", read_year),
    (r"t?(?:ef|p-?)?(?:[LNH]S|Sf?Y)", read_season),
    (r"t?S", read_season),
    (r"M", read_month),
    (r"Y|y", read_year),
    (r"V", read_plural),
    (r"A", read_per),
    (r"P", read_reference),
    (r"tn", read_day_of_month),  # the 12th
    (r"tU[grβ]D", read_day_beside),
    (r"tTβ", read_night_before),
    (r"tU[grβ]", read_beside_unit),
    (r"tU", read_the_unit),
    (r"t?ν?φ|tνx", read_future),
    (r"tL", read_past),
    (r"tπ", read_moment),
    (r"T(?![WD])", read_overnight),
    (r"tT|T", read_the_part_of_day),
    (r"L", read_recent_word),
)


STARTS = "ICnMWvtepgrLNHhDQOFqωwKYyabizGEUSVAPTνφmμθχλ"
GOING_ON = "nwtepgrNHhOFqKabizGUmμνθ"  # of these those that no plain word may follow


@cache
def grammar() -> re.Pattern[str]:
    """All rules as one pattern; the group that matched names the rule."""
    return re.compile(f"(?=[{STARTS}])(?![{GOING_ON}]x)(?:" + "|".join(f"(?P<r{n}>{pattern})" for n, (pattern, _) in enumerate(RULES)) + ")")


@cache
def single(n: int) -> re.Pattern[str]:
    return re.compile(RULES[n][0])
