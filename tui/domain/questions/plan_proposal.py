"""A plan that proposes itself, from what is known of a conversation and from the bank."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from tui.domain.model.call import phase_minutes
from tui.domain.model.conversation import Finding
from tui.domain.model.plan import (
    LIFE_FROM,
    MUST_ASK,
    PHASE_ORDER,
    PLANNED,
    RESERVE,
    about_life,
    minutes_planned,
    planned,
    planned_for,
    starters,
)
from tui.domain.model.question import BankQuestion, Question
from tui.domain.model.vocabulary import Phase, QuestionState, Theme
from tui.domain.questions.intents import intents_of
from tui.domain.questions.known import known_of
from tui.domain.questions.matching import asking, filled
from tui.domain.questions.sensitive import is_sensitive
from tui.structs import replace

FEWEST = 3
"""Questions of the shortest plan."""

LIFE = "life outside"
"""The intent of questions of which every plan has one."""

FITS = "fits your goal"
"""How the reason of a question begins that the goal pulled in."""

PULLED = 3
"""Questions that a goal pulls in at most; the others keep the talk wide."""

ABOVE_ALL = 2
"""How many of its intents a question asks for above all; what else it touches pulls nothing in."""

WEIGHS, LEADS = "I weigh this work up", "leads people"
"""What the starter plan takes to be so as long as no goal is given, and nothing of the person."""

CHOOSES = {"I face a choice", "I weigh two paths"}
"""What says nothing of what the choice is about; what asks for that is the better question."""

SHOWN = 3
"""Findings that are shown by questions at most, one of each place."""


class Draft(Struct, frozen=True):
    """What a proposal makes of a plan."""

    questions: tuple[Question, ...]
    """What comes in, in order; each has yet to be given an id."""
    leaving: tuple[str, ...]
    """Ids of what was proposed before and makes room."""
    last: tuple[str, ...]
    """The bank's ids of the closing pair, which always is last."""


def draft_plan(
    bank: Iterable[BankQuestion],
    goal: str,
    pack: str,
    minutes: int,
    findings: Sequence[Finding],
    present: Sequence[Question],
    who: str = "",
) -> Draft:
    """A plan for a conversation; without a goal, a situation and findings the starter plan.

    What the user chose or changed stays. What was proposed before stays if it would be proposed
    again, otherwise it makes room. The same facts always give the same draft.

    Args:
        bank: The bank of questions, in its order.
        goal: What the user wants to understand.
        pack: The situation, or "".
        minutes: The agreed length.
        findings: What research brought.
        present: The plan as it is.
        who: What the person does and where, as far as it is known.
    """
    known = known_of(who, findings, goal, pack)
    known |= {fact for fact, told in ((WEIGHS, goal), (LEADS, who)) if not told.strip()}
    bank, aim = tuple(q for q in bank if _may_be_asked(q, known, pack)), intents_of(goal)
    sharing = {q.id: _shared(aim, q) for q in bank}
    wish = _Wish(bank, aim, sharing, pack, minutes, tuple(findings))
    proposed = [q for q in present if q.reason and q.state is QuestionState.PLANNED]
    kept = [q for q in present if q not in proposed]
    picked = {(q.bank_id, q.finding_id, q.reserve): q for q in _picked(wish, kept)}
    there = {(q.bank_id, q.finding_id, q.reserve): q for q in proposed}
    staying = [*kept, *(q for key, q in there.items() if key in picked)]
    fresh = [q for key, q in picked.items() if key not in there]
    return Draft(
        _ordered(wish, _must(wish, staying, fresh)),
        tuple(q.id for key, q in there.items() if key not in picked),
        tuple(question.id for question in wish.closing),
    )


def _shared(aim: tuple[str, ...], question: BankQuestion) -> tuple[str, ...]:
    """What a goal is after that a question asks for above all; what it only touches isn't."""
    above = () if question.phase is Phase.CLOSE else question.intents[:ABOVE_ALL]
    return tuple(one for one in aim if one in above)


def similar(
    bank: Iterable[BankQuestion], plan: Iterable[Question], first: str, now: str
) -> BankQuestion | None:
    """The question to take instead of another; again and again it goes round and comes back.

    Those of the same phase and theme come first, then the others of the phase.

    Args:
        bank: The bank of questions, in its order.
        plan: The plan; what is in it already is passed over.
        first: The bank's id of the question that was there at first.
        now: The bank's id of the one that is there now.

    Returns:
        None if there is no other.
    """
    bank, chosen = tuple(bank), {question.bank_id for question in plan}
    at = next((place for place, question in enumerate(bank) if question.id == first), None)
    if at is None:
        return None
    ring = (*bank[at:], *bank[:at])
    of_phase = [q for q in ring if q.phase is bank[at].phase and (q is bank[at] or _offered(q))]
    ring = tuple(sorted(of_phase, key=lambda question: question.theme is not bank[at].theme))
    here = next((place for place, question in enumerate(ring) if question.id == now), 0)
    others = (*ring[here + 1 :], *ring[:here])
    return next((question for question in others if question.id not in chosen), None)


class _Wish(Struct, frozen=True):
    """What a plan is drafted for."""

    bank: tuple[BankQuestion, ...]
    aim: tuple[str, ...]
    """What the goal is after, what it names first coming first."""
    sharing: dict[str, tuple[str, ...]]
    """What the goal is after that each question asks for, by the question's id."""
    pack: str
    minutes: int
    findings: tuple[Finding, ...]

    @property
    def closing(self) -> tuple[BankQuestion, ...]:
        """The closing pair."""
        return tuple(q for q in starters(self.bank) if q.phase is Phase.CLOSE)

    @property
    def number(self) -> int:
        """How many questions the plan has, the reserve not counted."""
        return max(FEWEST, min(self.minutes // 3 + 1, planned_for(self.minutes)))

    def opens_with(self, plan: Sequence[Question]) -> bool:
        """Whether the plan has an opening, or leaves room for one beside the next question."""
        among = [q for q in plan if not q.reserve]
        return any(q.phase is Phase.OPEN for q in among) or len(among) + 1 < self.number

    def fits(self, plan: Sequence[Question], question: BankQuestion) -> bool:
        """Whether there is room for a question, by number and by the minutes of its phase."""
        room = dict(zip(Phase, phase_minutes(self.minutes), strict=True))[question.phase]
        among = [q for q in plan if not q.reserve]
        opening = sum(q.phase is Phase.OPEN for q in among)
        return (
            len(among) < self.number
            and minutes_planned(plan, question.phase) + question.minutes <= room
            and (question.phase is not Phase.OPEN or opening < (self.number + 1) // 5)
        )


def _picked(wish: _Wish, present: Sequence[Question]) -> list[Question]:
    """What a plan lacks, the best first."""
    known = {question.bank_id for question in present}
    plan = [question for question in present if question.state is not QuestionState.DROPPED]
    kept = len(plan)
    for question in wish.closing:
        if question.id not in known:
            plan.append(_taken(question, "one of the closing pair"))
    _show(wish, plan, known)
    _liven(wish, plan, known)
    _aim(wish, plan, known)
    free = [q for q in wish.bank if q.id not in known and _offered(q)]
    while might := [q for q in free if q.id not in _ids(plan) and wish.fits(plan, q)]:
        opening = [q for q in might if q.phase is Phase.OPEN]
        plan.append(_best(wish, plan, opening or might))
    core = [q for q in free if q.phase is Phase.CORE and q.id not in _ids(plan)]
    while core and sum(q.reserve for q in plan) < RESERVE:
        plan.append(replace(_best(wish, plan, core), reserve=True))
        core = [q for q in core if q.id != plan[-1].bank_id]
    return plan[kept:]


def _ids(plan: Iterable[Question]) -> set[str]:
    return {question.bank_id for question in plan}


def _offered(question: BankQuestion) -> bool:
    """Whether a question may be proposed to anybody, with nothing known."""
    return not (question.slot or question.sensitive or question.theme is Theme.RESCUE)


def _taken(question: BankQuestion, reason: str) -> Question:
    return replace(planned(question, ""), must_ask=False, reason=reason)


def _show(wish: _Wish, plan: list[Question], known: set[str]) -> None:
    """Put a question into the plan for each finding that one of the bank asks for."""
    tied = {question.finding_id for question in plan}
    places = {finding.place for finding in wish.findings if finding.id in tied}
    for finding in wish.findings:
        told = finding.text != finding.source and not is_sensitive(finding.text)
        if not told or finding.place in places or len(places) >= SHOWN:
            continue
        fitting = (q for q in asking(wish.bank, finding) if q.id not in known)
        found = next((q for q in fitting if wish.fits(plan, q)), None)
        if found is not None:
            places.add(finding.place)
            plan.append(replace(filled(found, finding, ""), reason="shows your finding"))


def _aim(wish: _Wish, plan: list[Question], known: set[str]) -> None:
    """Put the questions into the plan that the goal pulls in, what it names each once at first."""
    might = [q for q in wish.bank if _answers(wish, q) and q.id not in known]
    while sum(bool(wish.sharing.get(q.bank_id)) for q in plan) < PULLED and wish.opens_with(plan):
        asked = {one for q in plan for one in wish.sharing.get(q.bank_id, ())}
        might = [q for q in might if wish.fits(plan, q)]
        if not might:
            return
        best = max(might, key=lambda question: _aimed(wish, asked, question))
        plan.append(_fitting(wish, best))
        might.remove(best)


def _answers(wish: _Wish, question: BankQuestion) -> bool:
    """Whether a question asks what the goal is after; a sensitive one if it asks just that."""
    if question.sensitive and not question.slot:
        return not set(question.intents[:1]).isdisjoint(wish.sharing[question.id])
    return bool(wish.sharing[question.id]) and _offered(question)


def _fitting(wish: _Wish, question: BankQuestion) -> Question:
    """A question that the goal pulls in."""
    return _taken(question, f"{FITS}: {', '.join(wish.sharing[question.id][:2])}")


def _aimed(wish: _Wish, asked: set[str], question: BankQuestion) -> tuple[object, ...]:
    """How well a question asks what the goal is after; openings are for getting talking."""
    shared = wish.sharing[question.id]
    fresh = sum(one not in asked for one in shared)
    above = question.intents[0] in shared
    told = bool(CHOOSES.isdisjoint(question.needs) and question.needs)
    points = 4 * fresh + 4 * above + 3 * told - 5 * (question.phase is Phase.OPEN)
    place = -wish.aim.index(shared[0])
    return points, place, bool(question.starter), not question.sensitive, -question.depth


def _liven(wish: _Wish, plan: list[Question], known: set[str]) -> None:
    """Put one question about life outside work into a plan that is long enough for it."""
    if wish.minutes < LIFE_FROM or any(about_life(q) for q in plan):
        return
    might = [q for q in wish.bank if LIFE in q.intents and _offered(q) and q.id not in known]
    if might := [q for q in might if wish.fits(plan, q)]:
        if aimed := [q for q in might if wish.sharing[q.id]]:
            plan.append(_fitting(wish, max(aimed, key=lambda q: _aimed(wish, set(), q))))
        else:
            plan.append(replace(_best(wish, plan, might), reason="their life outside work"))


def _may_be_asked(question: BankQuestion, known: frozenset[str], pack: str) -> bool:
    """Whether the person is in the situation that a question is for; the pack says so too."""
    return pack in question.packs or (
        known.issuperset(question.needs) and known.isdisjoint(question.unless)
    )


def _best(wish: _Wish, plan: Sequence[Question], among: Iterable[BankQuestion]) -> Question:
    """The question that does best in a plan."""
    best = max(among, key=lambda question: _score(wish, plan, question))
    return _taken(best, _reason(wish, plan, best))


def _score(wish: _Wish, plan: Sequence[Question], question: BankQuestion) -> tuple[int, ...]:
    """How well a question does in a plan; of two that do the same the earlier starter is better.

    What is in no pack waits for a goal that asks for it.
    """
    general = bool(question.packs) or LIFE in question.intents
    before_close = [q for q in plan if q.phase is not Phase.CLOSE]
    points = (
        5 * (wish.pack in question.packs),
        3 * bool(question.starter),
        2 * (question.side not in {q.side for q in before_close}),
        question.theme not in {q.theme for q in plan},
    )
    return sum(points), -(question.starter or PLANNED + 1), general, -question.depth


def _reason(wish: _Wish, plan: Sequence[Question], question: BankQuestion) -> str:
    """Why a question is proposed, in a few words."""
    if wish.pack in question.packs:
        return f"from the pack {wish.pack}"
    if question.phase is Phase.OPEN:
        return "easy to begin with"
    if question.theme not in {q.theme for q in plan}:
        return "a new theme"
    return "from the starter plan" if question.starter else "continues a theme"


def _must(wish: _Wish, kept: Iterable[Question], new: Sequence[Question]) -> list[Question]:
    """The new questions with as many must-asks as are missing: the close, then what fits best."""
    marked = {question.id for question in wish.bank if question.must}

    def rank(question: Question) -> tuple[bool, ...]:
        return (
            question.phase is not Phase.CLOSE,
            question.phase is Phase.OPEN,
            not question.reason.startswith(FITS),
            question.bank_id not in marked,
        )

    wanted = min(MUST_ASK, wish.number // 2 + 1) - sum(q.must_ask for q in kept)
    best = sorted((q for q in new if q.sayable and not q.reserve), key=rank)[: max(0, wanted)]
    return [replace(q, must_ask=q in best) for q in new]


def _ordered(wish: _Wish, new: Sequence[Question]) -> tuple[Question, ...]:
    """The new questions, the easy ones first, the closing pair last, the reserve after them.

    Of those as easy the ones that the goal pulled in come first, the best of them before all.
    """
    aimed = [question.bank_id for question in new if question.reason.startswith(FITS)]
    bank = {question.id: (place, question) for place, question in enumerate(wish.bank)}
    last = {question.id for question in wish.closing}

    def order(question: Question) -> tuple[object, ...]:
        place, source = bank[question.bank_id]
        phase = PHASE_ORDER[question.phase]
        if question.reserve:
            return True, phase
        fit = aimed.index(source.id) if source.id in aimed else len(aimed)
        return False, phase, source.id in last, source.sensitive, source.depth, fit, place

    return tuple(sorted(new, key=order))
