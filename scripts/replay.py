#!/usr/bin/env python3
"""Does the steps of explained scores again, in another language than the engine's, and compares every result to the last bit.

It knows nothing but the answer. Logarithms, exponentials and powers are those of the machine's mathematics library, which need not
agree with the engine's in the last places: steps that use them may differ by 16 units in the last place, and how many do is told.
Usage: python3 scripts/replay.py [FILE or URL ...], or an answer on the standard input.
"""
import json, math, sys, urllib.request

LOOSE = {"GEOMETRIC", "POWER_MEAN"}


def total(numbers):
    """Added up in order: sum() compensates for rounding, which the engine does not."""
    whole = 0.0
    for number in numbers:
        whole += number
    return whole


def floored(x, floor):
    return floor if floor is not None and x < floor else x


def capped(share, at):
    return 1 if at["isCapped"] and share > 1 else share


def log(x):
    return math.log(x) if x > 0 else -math.inf


def quotient(a, b):
    return a / b if b else (math.nan if a == 0 or a != a else math.copysign(math.inf, a))


def mean(pairs):
    return total(w * x for x, w in pairs) / total(w for _, w in pairs)


def goalposts(at):
    read = log if at["isLogarithm"] else float
    low, high, value = read(at["low"]), read(at["high"]), read(at["value"])
    share = ((high - value) if at["direction"] < 0 else (value - low)) / (high - low)
    share = 0 if at["cutsLow"] and share < 0 else 1 if at["cutsHigh"] and share > 1 else share
    return at["rangeLow"] + share * (at["rangeHigh"] - at["rangeLow"])


def min_max(at):
    spread, width = at["high"] - at["low"], at["rangeHigh"] - at["rangeLow"]
    origin, slope = (at["high"], -spread) if at["direction"] < 0 else (at["low"], spread)
    return (at["value"] - origin) / slope * width + at["rangeLow"]


def summed(at, lists, pairs, part):
    return mean(pairs) * total(lists["weight"]) if part else total(w * x for x, w in pairs)


def geometric(at, lists, pairs, part):
    logs = [(log(floored(x, at.get("floor"))), w) for x, w in pairs]
    whole = total(lists["weight"])
    return math.exp(mean(logs) if part else total(w / whole * x for x, w in logs))


def harmonic(at, _, pairs, __):
    return quotient(total(w for _, w in pairs), total(quotient(w, abs(floored(x, at.get("floor")))) for x, w in pairs))


def power_mean(at, _, pairs, __):
    power, values = at["power"], [(floored(x, at.get("floor")), w) for x, w in pairs]
    leading = (max if power > 0 else min)(x for x, _ in values)
    scale = leading if leading > 0 else 1
    raised = total(w * (math.inf if x == 0 and power < 0 else (x / scale) ** power) for x, w in values) / total(w for _, w in values)
    return (0 if raised == math.inf and power < 0 else raised ** (1 / power)) * scale


def median(_, __, pairs, ___):
    ordered, below = sorted(pairs, key=lambda pair: pair[0]), 0.0
    half = total(w for _, w in ordered) / 2
    for k, (x, w) in enumerate(ordered):
        below += w
        if abs(below - half) <= 1e-12 * half:
            return (x + ordered[k + 1][0]) / 2
        if below - half > 0:
            return x


def mazziotta_pareto(at, _, pairs, __):
    centre, whole = mean(pairs), total(w for _, w in pairs)
    return centre + at["penalty"] * (total(w * ((x - centre) * (x - centre)) for x, w in pairs) / whole / centre)


def bonus_points(_, lists, __, ___):
    points, most = lists.get("points", []), lists.get("maxPoints", [])
    there = [(p, m) for p, m in zip(points, most) if p is not None]
    gathered, attainable = total(p for p, _ in there), total(m for _, m in there)
    return gathered if len(there) == len(points) else 0 if attainable == 0 else gathered * (total(most) / attainable)


def bonus(at, *_):
    weighted = at["points"] * at["weight"]
    limited = at["cap"] if "cap" in at and weighted > at["cap"] else weighted
    return at["core"] * (limited / at["scale"]) if "scale" in at else limited


def worth(at, *_):
    if "present" not in at:
        return at["slope"] * at["weight"]
    return at["slope"] * (at["weight"] * (at["total"] / at["present"]) if "total" in at else at["weight"] / at["present"])


def distance(end):
    return lambda at, *_: capped((at["direction"] * at["value"] - at["low"]) / (end(at) - at["low"]), {"isCapped": 0, **at})


OPERATIONS = {
    "DENOMINATED": lambda at, *_: at["value"] / (at["denominator"] / at["factor"]),
    "IMPUTED": lambda at, *_: at["replacement"], "TREATED": lambda at, *_: at["replacement"],
    "MIN_MAX": lambda at, *_: min_max(at), "GOALPOSTS": lambda at, *_: goalposts(at),
    "Z_SCORE": lambda at, *_: (at["value"] - at["mean"]) * (at["direction"] * at["toDeviation"] / at["standardDeviation"]) + at["toMean"],
    "RANK": lambda at, *_: at["worse"] + 1, "BORDA": lambda at, *_: at["worse"], "PERCENTILE_RANK": lambda at, *_: at["worse"] / (at["present"] - 1),
    "DISTANCE_TO_MAX": distance(lambda at: at["high"]), "DISTANCE_TO_REFERENCE": distance(lambda at: at["reference"]),
    "DISTANCE_TO_TARGET": distance(lambda at: at["direction"] * at["target"]),
    "FRACTION_OF_MAX": lambda at, *_: at["value"] / at["best"] if at["direction"] > 0 else 1 if at["value"] == at["best"] else at["best"] / at["value"],
    "SCALED": lambda at, *_: (at["direction"] * at["value"] - at["low"]) / (at["high"] - at["low"]) * at["factor"],
    "SUM": summed, "OWN_WEIGHTS": lambda _, __, pairs, ___: total(w * x for x, w in pairs), "ARITHMETIC": lambda _, __, pairs, ___: mean(pairs),
    "GEOMETRIC": geometric, "HARMONIC": harmonic, "POWER_MEAN": power_mean, "MEDIAN": median, "MAZZIOTTA_PARETO": mazziotta_pareto,
    "COPELAND": lambda at, *_: at["won"] - at["lost"], "OUTRANKING": lambda _, lists, *__: total((1 + lead) / 2 for lead in lists.get("lead", [])),
    "OUTRANKING_BY_CHILD": lambda _, ls, *__: total(w * (a + (a + t) - 1) / 2 for w, a, t in zip(ls["weight"], ls["worse"], ls["tied"])) / total(ls["weight"]),
    "FACTOR_POINTS": lambda at, *_: at["value"] / at["ceiling"] * at["maxPoints"], "BONUS_POINTS": bonus_points, "BONUS_ADDED": bonus, "BONUS_MULTIPLIED": bonus,
    "TOTAL": lambda at, *_: at["core"] + at["bonus"], "PRESENT_WEIGHT": lambda _, lists, *__: total(lists["weight"]), "WORTH": worth,
    "WORTH_BELOW": lambda at, *_: at["worth"] * ((at["rangeHigh"] - at["rangeLow"]) / (at["high"] - at["low"])),
    "CONTRIBUTION": lambda at, *_: at["worth"] * at["value"], "GATHERED_POINTS": lambda _, lists, *__: total(lists["points"]),
    "FACTOR_CONTRIBUTION": lambda at, *_: 0 if at["added"] == 0 else at["points"] * (at["added"] / at["gathered"]),
}


def replay(explanation):
    """What does not match, and how many steps differ by no more than their library may."""
    results, wrong, near = {}, [], 0
    for step in explanation["steps"]:
        lists, number, said = {}, step["number"], step["result"]
        for operand in step["operands"]:
            first, *rest = operand["role"].lower().split("_")
            lists.setdefault(first + "".join(part.title() for part in rest), []).append(operand["value"])
            if operand["step"] is not None and results.get(operand["step"]) != operand["value"]:
                wrong.append(f"step {number} {step['nodeCode']}: {operand['role']} is not the result of the step it names")
        at, operation, values = {role: of[0] for role, of in lists.items()}, step["operation"], lists.get("value", [])
        pairs = [(x, w) for x, w in zip(values, lists.get("weight", [])) if x is not None]
        again = said if operation in ("OBSERVED", "REPORTED") else OPERATIONS[operation](at, lists, pairs, len(pairs) < len(values))
        is_near = (operation in LOOSE or at.get("isLogarithm")) and abs(again - said) <= 16 * math.ulp(said)
        if again != said and not is_near:
            wrong.append(f"step {number} {step['nodeCode']}: {operation} gives {again!r}, the answer says {said!r}")
        near += again != said and bool(is_near)
        results[number] = said if is_near else again
    if results.get(explanation["resultStep"]) != explanation["result"]:
        wrong.append(f"step {explanation['resultStep']} does not give {explanation['result']!r}")
    return [f"{explanation['unitCode']} {line}" for line in wrong], near


def explanations_in(answer):
    if isinstance(answer, list):
        return [found for part in answer for found in explanations_in(part)]
    if not isinstance(answer, dict):
        return []
    return [answer] if isinstance(answer.get("steps"), list) else explanations_in(list(answer.values()))


def read(source):
    if source.startswith(("http://", "https://")):
        return urllib.request.urlopen(source).read()
    return open(source, encoding="utf-8").read()


texts = [read(source) for source in sys.argv[1:]] or [sys.stdin.read()]
found = explanations_in([json.loads(text) for text in texts])
outcomes = [replay(explanation) for explanation in found]
differences, near = [line for lines, _ in outcomes for line in lines], sum(count for _, count in outcomes)
print("\n".join(differences), file=sys.stderr, end="\n" if differences else "")
verdict = "nothing to do again" if not found else f"{len(differences)} do not match" if differences else "all match to the last bit" if near == 0 else f"all match, {near} of them but for the last places of a logarithm or power"
print(f"{len(found)} explanation{'' if len(found) == 1 else 's'}, {sum(len(one['steps']) for one in found)} steps: {verdict}")
sys.exit(0 if found and not differences else 1)
