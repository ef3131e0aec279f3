"""How long drafts take on one core, and how alike those of a batch are.

    python tests/benchmarks/bench_drafts.py

For each reason, of 2,000 people with histories made at random: processor time of the texts (best of three, the check
not counted), the greatest likeness among 40 of them, and the median likeness of the nearest among 2,000 (asked for
100), names left out, as rapidfuzz measures it.
"""

import statistics
import sys
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[2]))

from rapidfuzz import fuzz

from crmbot.text.drafting import About, Bought, Facts, Load, Reason, Theme, write_all
from crmbot.text.drafting.likeness import bare

DAY = date(2026, 12, 21)
GOODS = ["عدس", "نخود سایز ۷", "لوبیا چیتی", "برنج هاشمی", "لپه", "میلگرد ۱۴", "حوله", "ماش", "گندم", "جو"]
CITIES = ["یزد", "مشهد", "کرمان", "شیراز", "تهران", "اهواز", "تبریز"]
FAMILIES = ["رضائیان", "کاظمی", "مرادی", "کریمی", "نوری", "اکبری", "صادقی"]
FORMS = (Reason.CONDOLENCE, Reason.BEREAVED)


def people(count: int) -> list[Facts]:
    chance = Random(1)
    return [_person(number, chance) for number in range(count)]


def _person(number: int, chance: Random) -> Facts:
    day = DAY - timedelta(chance.randint(2, 500))
    bought = Bought(
        chance.choice(GOODS), Decimal(chance.randint(1, 30)), "تن", day, DAY - timedelta(1), chance.randint(1, 6)
    )
    return Facts(
        number, title=chance.choice(["aqa", "khanom", "mohandes", "haj"]), name=chance.choice(FAMILIES),
        city=chance.choice(CITIES), group=chance.choice([4, 5]), purchase_count=2, bought=bought,
        twice=chance.random() < 0.5, unheard=chance.randint(0, 60), birthday=True, owes=True,
    )  # fmt: skip


def main() -> None:
    print(f"{'':16}{'ms for 2,000':>14}{'limit':>7}{'of 40':>8}{'limit':>7}{'nearest':>9}{'limit':>7}")
    for reason in (one for one in Reason if one not in FORMS):
        theme = Theme("yalda", "شب یلدا") if reason == Reason.GREETING else None
        about = About(reason, DAY, signature="توکلی، حبوبات و برنج", theme=theme, load=Load("عدس کانادا"))
        many, took = people(2000), []
        for _ in range(3):
            began = process_time()
            drafts = write_all(many, about, aloud=False)
            took.append((process_time() - began) * 1000)
        forty = [bare(one.text, one.who) for one in write_all(many[:40], about)]
        worst = max(fuzz.ratio(one, other) for n, one in enumerate(forty) for other in forty[:n]) / 100
        texts = [bare(one.text, one.who) for one in drafts]
        asked = Random(2).sample(range(len(texts)), 100)
        near = [max(fuzz.ratio(texts[n], other) for m, other in enumerate(texts) if m != n) for n in asked]
        nearest = statistics.median(near) / 100
        print(f"{reason:16}{min(took):14.0f}{100:>7}{worst:8.2f}{0.8:7.2f}{nearest:9.2f}{0.85:7.2f}")


if __name__ == "__main__":
    main()
