"""Quotations of a Japanese text: words in 「」 behind which a verb of saying stands, of the one whom the sentence names before them.

'会見した岡本市長は「安心して産める街を取り戻したい」と述べた'. The speaker is given as printed, without 'san' or 'shi'; no people are read.
"""

import re

from generator.model import Quote

LEAST = 6  # characters of a quotation
REACH = 120  # characters before it, or behind it, in which the speaker is named
POSTS = ("市長|町長|村長|区長|知事|首相|大臣|外相|財務相|防衛相|官房長官|長官|大統領|議長|議員|社長|会長|頭取|総裁|代表|理事長|所長|部長|課長|局長|署長|館長|院長|校長|学長|園長|教授|准教授|"
         "弁護士|医師|監督|選手|主将|記者|報道官|広報官|担当者|調査員|研究員|組合長|委員長|事務局長|専務|取締役|さん|氏|容疑者|被告")
NAME = r"[\u4e00-\u9fff々ヶ]{1,6}(?:[ 　][\u4e00-\u9fff々ヶ\u3041-\u3096]{1,4})?|[\u30a1-\u30ff・＝]{2,24}"
SPEAKER = re.compile(rf"(?P<name>(?:{NAME}))(?P<post>{POSTS})(?:（[^（）\n]{{1,12}}）)?(?:は|が|も|によると)")
SAID = re.compile(r"」(?:など)?と(?:、)?(?:[^。「」\n]{0,16})?(?:述べ|話し|話す|語っ|語る|語り|説明|強調|訴え|指摘|コメント|明かし|呼びか|答え|批判|主張|歓迎|約束|発言|振り返|喜|嘆|言っ|言う|期待|求め|力を込め|声を|笑顔|表明)")
OPENS = re.compile(r"「")
POLITE = ("さん", "氏")


def find_eastern_quotes(text: str) -> tuple[Quote, ...]:
    """In order; what no verb of saying follows, and what nobody is named before in its sentence, is left out."""
    made: list[Quote] = []
    for mark in OPENS.finditer(text):
        end = text.find("」", mark.end(), mark.end() + 600)
        inner = text[mark.end() : end]
        if end < 0 or len(inner) < LEAST or "\n" in inner or "「" in inner or not SAID.match(text, end):
            continue
        start = max(text.rfind("\n", 0, mark.start()), text.rfind("。", 0, mark.start()), mark.start() - REACH) + 1
        named = list(SPEAKER.finditer(text, start, mark.start()))
        if named:
            who = named[-1]["name"] + ("" if named[-1]["post"] in POLITE else named[-1]["post"])
            made.append(Quote(who, inner, 0, mark.end(), end, "full" if inner[-1] in "。！？" or len(inner) > 2 * LEAST else "partial"))
    return tuple(made)
