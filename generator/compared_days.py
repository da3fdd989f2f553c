"""Days of what a sentence only compares with or takes its figures from, and days that a paper names: nothing in it happened on them."""

import re

from generator.model import DateExpr

FILED_IN = re.compile(r",\s(?:according to|as shown by|as|in)\s(?:(?:its|their|his|her|the|annual|latest|newly|company|official)\s){0,2}(?:accounts|filings|records|documents|papers|returns|books|statements|minutes|figures|data)\s(?:(?:that\s|which\s)?(?:it|they|he|she|the\s[a-z]+)\s(?:had\s)?)?(?:filed|lodged|published|released|deposited|submitted|presented)\s(?:(?:in|at|with)\s[^,;]{2,30}\s)?(?:in|on|last|this)?\s?(?:the\s)?$")  # 'lost 2 million last year, according to accounts filed in April'
THAN_WHAT = re.compile(r"\b(?:than|above|below|under|over|beyond|against|to|of|with|from)\swhat\s(?!(?:is|are|was|were)\b)(?:[\w’'-]+\s){1,4}?(?:put|offered|paid|asked|bid|spent|earned|sold|said|promised|proposed|demanded|wanted|had|got|took)\b[^,;:“”\"]{0,40}$")  # 'a thousand more than what the fund put on the table last Friday'
DATES_IT = re.compile(r"\b(?:dates|dated|traces|traced|puts)\s(?:it|this|them|(?:the|its|his|her)\s[a-z]+)\s(?:back\s|down\s)?(?:to|at)\s(?:the\s)?$")  # 'The ruling dates it to 3 May'


COVERS = re.compile(r"\b(?:covers?|covered|appl(?:y|ies|ied) to|concerns?|includes?|affects?)\s[^.;]{3,70}?\b(?:made|produced|sold|bought|packed|manufactured|issued|born|registered|delivered|filed|built|shipped)\b[^.;]{0,60}\sbetween\s$")  # 'The recall covers all cheese made between 1 and 9 May'
TITLED, TITLE_ENDS = re.compile(r"[“\"‘][A-Z][\w’-]*(?:\s[\w’-]+){0,2}\s$"), re.compile(r"[?!.]?[”\"’]")  # somebody had written “Budget 2025?”


AS_ASKED = re.compile(r"\bnot,?\sas\s[^,;]{3,50}\s(?:asked|demanded|wanted|proposed|hoped|wished|suggested|urged|requested|claimed|feared),\s(?:on|in|until|by)\s(?:the\s)?$")  # 'on May 3 and not, as the guild had asked, in September'
DENIED = re.compile(r"\b(?:denie[sd]|denying) (?:having|being)\s[^.;:“”\"]*$")  # 'He denied having met the envoy on May 3'
BOUGHT_BEFORE = re.compile(r"\b(?:(?!was\b|is\b|has\b)[a-z]+(?<!s)s|people|children|men|women)\s(?:bought|sold|issued|built|made|born|registered|filed|booked|paid|hired|signed|produced|ordered|granted|acquired|printed|lodged|planted)\s(?:on or\s)?(?:before|after|since|until)\s$")  # 'will refund tickets bought before May 3'
EARNED = re.compile(r"\b(?:loss|losses|profits?|revenues?|turnover|sales|income|earnings|orders|dividend|deficit|surplus)\s(?:of\s[^,;:“”\"]{2,40}\s)?(?:for|in)\s(?:the\s)?$")  # 'reported on Thursday a loss of 4 million for the third quarter'
REPORTED_ON = re.compile(r"\b(?:reported|posted|published|announced|booked)\s(?:on\s|last\s|this\s|yesterday)")
AFTER_OTHERS = re.compile(r",\safter\s(?:(?:the\s)?[A-ZÀ-Ž][\w’'-]*(?:\s[A-ZÀ-Ž][\w’'-]*)?\s(?:in|on)\s[^,;]{3,20}?(?:,\s|\sand\s))*(?:the\s)?[A-ZÀ-Ž][\w’'-]*(?:\s[A-ZÀ-Ž][\w’'-]*)?\s(?:in|on)\s$")  # 'the third minister to leave, after Lind in June and Holm in November'


WOULD_TURN = re.compile(r"\bwould have\s(?:turned|been|celebrated|marked|reached|retired|completed)\b[^,;]{0,30}$")  # 'Pool, who would have turned 40 in May'


NOT_A_DAY, CLOSED = re.compile(r"\bnot (?:even )?$"), re.compile(r"[.,;”\"’]|$")  # 'and “not one day earlier”'


def only_compared(text: str, expr: DateExpr, sentence: tuple[int, int]) -> bool:
    """Does the day belong to accounts, to an older offer or to what a paper dates, of which the sentence tells nothing else?"""
    start = max(sentence[0], expr.start - 110)
    before = text[start : expr.start]
    if before.endswith((", not ", "; not ")) and expr.text.startswith("this ") and expr.rule[0] in ("month", "season", "weekday", "unit"):
        return True  # 'Next spring, not this November': nothing is planned for November
    if "not" in before and AS_ASKED.search(before):
        return True
    if "den" in before and DENIED.search(before):
        return True
    if before.endswith((" before ", " after ", " since ", " until ")) and BOUGHT_BEFORE.search(before) or text.startswith(" came and went", expr.end):
        return True
    if "ed " in before and ", a" in before and FILED_IN.search(before):
        return True
    if expr.rule[0] in ("quarter", "half", "year") and before.endswith((" for ", " for the ", " in ", " in the ")) and EARNED.search(before) and (before.endswith((" for ", " for the ")) or REPORTED_ON.search(text, start, expr.start)):
        return True
    if " would have " in before and WOULD_TURN.search(before):
        return True
    if ", after " in before and AFTER_OTHERS.search(before):
        return True
    if " what " in before and THAN_WHAT.search(before):
        return True
    if " between " in before and COVERS.search(before):
        return True
    if expr.rule[0] == "shift" and NOT_A_DAY.search(before) and expr.text.endswith(("earlier", "later", "sooner", "before")) and CLOSED.match(text, expr.end):
        return True
    if expr.rule[0] == "year" and TITLED.search(before) and TITLE_ENDS.match(text, expr.end):
        return True
    return before.rstrip().endswith((" to", " at", " the")) and DATES_IT.search(before) is not None
