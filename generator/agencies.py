"""News agencies and picture agencies, as they sign reports and photos."""

import re
from collections.abc import Iterable

AGENCIES = (  # names that stand for nothing else
    "Reuters", "Associated Press", "AP", "Agence France-Presse", "AFP", "Bloomberg", "Bloomberg News", "Kyodo", "Kyodo News", "Xinhua", "Yonhap", "dpa", "DPA", "EFE", "ANSA", "TASS", "Interfax",
    "UPI", "PTI", "ANI", "IANS", "Canadian Press", "Anadolu", "Anadolu Agency", "Jiji Press", "PA Media", "Press Association", "Australian Associated Press", "Europa Press", "Keystone-ATS", "Ritzau", "Belga",
    "Ukrinform", "RIA Novosti", "Antara", "Bernama", "Agerpres",
)
INITIALS = ("PA", "AAP", "CP", "APA", "ANP", "NTB", "TT", "SID", "KNA", "epd", "ATS", "AA", "Jiji", "Lusa", "PAP", "MTI", "REUTERS", "EPA")  # which count where a report or photo is signed with them, and nowhere else
PICTURES = ("Getty Images", "Getty", "Shutterstock", "iStock", "iStockphoto", "Alamy", "Alamy Stock Photo", "Depositphotos", "Unsplash", "Pixabay", "Pexels", "Imago", "Picture Alliance", "NurPhoto", "SOPA Images", "Zuma Press")


def one_of(*names: Iterable[str]) -> str:
    """A pattern of these names, the longest first."""
    return "|".join(re.escape(name) for name in sorted({name for group in names for name in group}, key=lambda name: (-len(name), name)))
