"""Currencies as news writes them: signs, words, and words with their country, each with its code."""

import re
from functools import lru_cache

SIGNS = {
    "$": "USD", "US$": "USD", "USD": "USD", "€": "EUR", "EUR": "EUR", "£": "GBP", "GBP": "GBP", "¥": "JPY", "JPY": "JPY", "A$": "AUD", "C$": "CAD", "NZ$": "NZD",
    "HK$": "HKD", "N$": "NAD", "TT$": "TTD", "J$": "JMD", "S$": "SGD", "NT$": "TWD", "R$": "BRL", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS", "CHF": "CHF", "Rs": "rupees", "Rs.": "rupees", "CNY": "CNY",
    "CA$": "CAD", "AU$": "AUD", "MX$": "MXN", "₦": "NGN", "₱": "PHP", "₫": "VND", "฿": "THB", "₴": "UAH", "KSh": "KES", "Ksh": "KES", "RM": "MYR", "Rp": "IDR",
    "Sh": "shillings", "Shs": "shillings", "USh": "UGX", "TSh": "TZS", "GH¢": "GHS", "GH₵": "GHS", "Tk": "BDT", "Dh": "AED", "SR": "SAR", "NRs": "NPR", "NRs.": "NPR", "MVR": "MVR",
    **{code: code for code in "SEK NOK DKK PLN CZK HUF RON AUD CAD NZD INR PKR BDT LKR ZAR NGN KES UGX TZS GHS MXN BRL SGD HKD TWD KRW THB PHP IDR MYR VND AED SAR QAR ILS TRY RUB UAH RSD BGN ISK MKD MDL KZT UZS KGS MNT NPR MMK KHR FJD EGP LBP JOD IQD KWD BHD OMR YER SYP DZD TND SDG ETB ZMW MWK MZN BWP RWF CDF XAF XOF GMD LRD MUR CLP PYG UYU CRC GTQ HNL DOP TTD JMD".split()}, "RMB": "CNY",
}  # fmt: skip
GLUED = {"N": "NGN", "R": "ZAR", "K": "ZMW", "P": "PHP"}  # money only before a sum that is glued to it and large: 'N2.3bn', 'R200,000', and no road N2
SIGNS |= GLUED
NAMED_BY = {"kwacha": ("K", "ZMW"), "kina": ("K", "PGK"), "pula": ("P", "BWP"), "rand": ("R", "ZAR"), "naira": ("N", "NGN")}  # a text that has the word means it by the letter, before a small sum too: 'K310'
ROADS = frozenset("RN")  # letters of roads: of a small sum only with cents: 'R23.40'
MONEY = {  # in small letters: of whichever country, several have it
    "dollar": "USD", "euro": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupee": "rupees", "won": "KRW", "ruble": "RUB", "rouble": "RUB", "franc": "CHF",
    "baht": "THB", "ringgit": "MYR", "rupiah": "IDR", "rand": "ZAR", "lira": "TRY", "reais": "BRL", "real": "BRL", "zloty": "PLN", "kronor": "SEK", "shekel": "ILS",
    "dong": "VND", "naira": "NGN", "pound": "GBP", "hryvnia": "UAH", "forint": "HUF", "kwacha": "ZMW", "birr": "ETB", "taka": "BDT", "dirham": "AED", "cedi": "GHS", "koruna": "CZK",
    "riyal": "SAR", "lari": "GEL", "tenge": "KZT", "kroner": "kroner", "crown": "crowns", "peso": "pesos", "krone": "kroner", "dinar": "dinars", "krona": "SEK", "shilling": "shillings", "cent": "cents",
    "lei": "RON", "leu": "RON", "leva": "BGN", "lev": "BGN", "denar": "MKD", "kronur": "ISK", "manat": "AZN", "riel": "KHR", "kyat": "MMK", "tugrik": "MNT", "gourde": "HTG", "quetzal": "GTQ",
    "quetzales": "GTQ", "lempira": "HNL", "guarani": "PYG", "guaranies": "PYG", "boliviano": "BOB", "soles": "PEN", "colones": "CRC", "bolivar": "VES", "bolivares": "VES", "pula": "BWP", "meticais": "MZN",
    "metical": "MZN", "dalasi": "GMD", "ariary": "MGA", "kina": "PGK", "pataca": "MOP", "afghani": "AFN", "rufiyaa": "MVR", "cordoba": "NIO", "korunas": "CZK", "zlotys": "PLN",
    "som": "soms", "somoni": "TJS", "dram": "AMD", "rial": "rials", "tala": "WST", "vatu": "VUV", "leone": "SLE", "kwanza": "AOA", "nakfa": "ERN", "ngultrum": "BTN",
}  # fmt: skip
OWN = {  # adjective and currency -> code
    "Canadian dollar": "CAD", "Australian dollar": "AUD", "Hong Kong dollar": "HKD", "Singapore dollar": "SGD", "New Zealand dollar": "NZD", "Taiwan dollar": "TWD", "Jamaican dollar": "JMD",
    "Namibian dollar": "NAD", "Fijian dollar": "FJD", "Guyanese dollar": "GYD", "Liberian dollar": "LRD", "Barbadian dollar": "BBD", "Bahamian dollar": "BSD", "Belize dollar": "BZD",
    "Brunei dollar": "BND", "Zimbabwean dollar": "ZWL", "Surinamese dollar": "SRD", "Rwandan franc": "RWF", "Congolese franc": "CDF", "Burundian franc": "BIF", "Guinean franc": "GNF",
    "South Sudanese pound": "SSP", "Mauritian rupee": "MUR", "Somali shilling": "SOS", "Bahraini dinar": "BHD", "Libyan dinar": "LYD", "Malawian kwacha": "MWK", "Uruguayan peso": "UYU", "Dominican peso": "DOP",
    "Danish crown": "DKK", "Norwegian crown": "NOK", "Swedish crown": "SEK", "Icelandic crown": "ISK", "Czech crown": "CZK",
    "Swiss franc": "CHF", "CFA franc": "", "Danish kroner": "DKK", "Norwegian kroner": "NOK", "Danish krone": "DKK", "Norwegian krone": "NOK", "Swedish kronor": "SEK", "Swedish krona": "SEK",
    "Icelandic kronur": "ISK", "Mexican peso": "MXN", "Argentine peso": "ARS", "Chilean peso": "CLP", "Colombian peso": "COP", "Philippine peso": "PHP", "Cuban peso": "CUP", "Pakistani rupee": "PKR",
    "Indian rupee": "INR", "Sri Lankan rupee": "LKR", "Nepalese rupee": "NPR", "Egyptian pound": "EGP", "Lebanese pound": "LBP", "Syrian pound": "SYP", "Sudanese pound": "SDG", "British pound": "GBP",
    "Kyrgyz som": "KGS", "Uzbek som": "UZS", "Kenyan shilling": "KES", "Ugandan shilling": "UGX", "Tanzanian shilling": "TZS", "Kuwaiti dinar": "KWD", "Iraqi dinar": "IQD", "Jordanian dinar": "JOD", "Tunisian dinar": "TND", "Algerian dinar": "DZD",
    "Serbian dinar": "RSD", "Moroccan dirham": "MAD", "Qatari riyal": "QAR", "Omani rial": "OMR", "Iranian rial": "IRR", "South Korean won": "KRW", "Czech koruna": "CZK", "Turkish lira": "TRY",
}  # fmt: skip
HOME = frozenset(("US", "U.S.", "American", "UK", "U.K.", "British", "Swiss", "Japanese", "Chinese", "Russian", "Indian", "South Korean"))  # whose currency the bare word means
COMMON = frozenset(unit for unit in MONEY.values() if unit.islower() and unit != "cents")
BARE = {code: unit for name, code in OWN.items() if (unit := MONEY.get(name.rpartition(" ")[2], "")) in COMMON}  # 'dinars' of RSD: what those call it who name no country


def is_currency(unit: str) -> bool:
    """Is the unit of a figure money? Also of a currency that several countries have, where none of them is named: 'kroner'."""
    return unit.isupper() or unit in COMMON


@lru_cache(maxsize=8)
def letters_named(text: str) -> tuple[tuple[str, str], ...]:
    """The letters that are money in a text, each with its code, by the words that it has."""
    return tuple({letter: code for word, (letter, code) in NAMED_BY.items() if word in text and re.search(rf"\b{word}s?\b", text)}.items())


def code_of(sign: str, text: str) -> str:
    """The currency of a sign in a text: 'K' is kina where the text has that word."""
    return dict(letters_named(text)).get(sign, SIGNS[sign]) if sign in GLUED else SIGNS[sign]
