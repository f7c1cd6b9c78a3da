"""What a goal is after, what is known of somebody, and the questions that come of both."""

import pytest

from tui.domain.model.conversation import Finding
from tui.domain.model.vocabulary import Pack
from tui.domain.questions.intents import intents_of
from tui.domain.questions.known import CONDITIONS, known_of
from tui.storage.bank import read_bank

BANK = read_bank()


@pytest.mark.parametrize(
    ("goal", "intent"),
    [
        ("How do I break into publishing?", "ways in"),
        ("a job in data without a degree", "proof for outsiders"),
        ("my first internship", "ways in"),
        ("what a nurse's day looks like", "an ordinary day"),
        ("Is it too late at 52?", "age"),
        ("can one live on it, what's the salary", "pay"),
        ("how to combine it with two kids", "family"),
        ("whether to quit", "leaving"),
        ("moving to Canada", "moving country"),
        ("the future of radio", "the field's future"),
        ("how to earn a living from ceramics", "living from it"),
        ("what hiring managers look for", "applications"),
        ("get to know my new boss", "a new job"),
        ("my parents want me to stay in medicine", "what family says"),
        ("a team in three time zones", "working from home"),
        ("get promoted at last", "getting ahead"),
        ("back into nursing", "coming back"),
        ("how did she get into publishing", "the path"),
        ("is data science oversaturated", "room for newcomers"),
        ("the reality of being a flight attendant", "an ordinary day"),
        ("what problems restaurants have with suppliers", "what they need"),
        ("how museums choose what to exhibit", "picking"),
        ("my first month as a team lead", "becoming a leader"),
        ("starting as a new manager", "becoming a leader"),
        ("how do you become a pilot", "ways in"),
        ("farms run by someone not from a farming family", "ways in"),
        ("what kind of people enjoy insurance", "temperament"),
        ("what's the difference between a scientist and an engineer", "roles apart"),
        ("three days a week as a vet", "part-time"),
        ("how charities live when a grant ends", "lean times"),
        ("scared it would be too sad", "the weight of it"),
        ("I'm leaving the army, what do people do next", "changing field"),
        ("moving from Germany to Canada", "moving country"),
        ("moving from retail to an office job", "changing field"),
        ("does my German diploma count there", "papers from abroad"),
        ("is nursing hard on the body", "the body"),
        ("what to do after college", "finding what suits"),
        ("are bootcamps worth it", "a short course"),
        ("who hires biologists", "who takes people on"),
        ("how to handle angry customers", "hard conversations"),
        ("be taken seriously on site", "being trusted"),
        ("is speaking Polish of use in the trade", "the language"),
        ("I got laid off at 50", "losing a job"),
        ("we want to hire our first employee", "taking people on"),
        ("does anyone take people like me", "ways in"),
        ("is the extra school worth the money", "whether it pays"),
        ("which certificates count", "more training"),
        ("quit the office and become a baker", "changing field"),
        ("will they accept my diploma", "papers from abroad"),
        ("there are no jobs in marine science", "who takes people on"),
        ("are there any jobs", "a secure living"),
        ("a law conversion", "more training"),
        ("I don't know any lawyers", "ways in"),
        ("they offered me team lead", "becoming a leader"),
        ("not sure I want to stop coding", "choosing"),
        ("deciding between partner track and going in house", "choosing"),
        ("made manager of the people I sat with", "becoming a leader"),
        ("stop losing good staff", "keeping people"),
        ("how to keep my drivers from leaving", "keeping people"),
        ("I don't know anyone in finance", "ways in"),
        ("a postdoc, would pharma want me", "leaving research"),
        ("the car plant closed", "losing a job"),
        ("how do i negotiate my salary", "negotiating"),
        ("can you live from being an illustrator", "living from it"),
        ("how much does flight school cost", "cost of training"),
        ("is the master's worth it", "whether it pays"),
        ("raise money for our youth club", "fundraising"),
        ("close a seed round", "raising money"),
        ("a co-founder who can code", "a partner"),
        ("take over my uncle's farm", "taking over a firm"),
        ("sell our agency or go on", "selling a firm"),
        ("my visa ends in May", "sponsorship"),
        ("can I practise there as a dentist", "papers from abroad"),
        ("a village practice or the city", "town or country"),
        ("become a trustee of a hospice", "a board"),
        ("do I need an agent for my songs", "an agent"),
        ("is graphic design too crowded", "room for newcomers"),
        ("cold messages to people in the field", "hidden jobs"),
        ("stop working at 62", "retiring"),
        ("finish my PhD or not", "a phd"),
        ("I'm a very shy person", "temperament"),
        ("what sucks about being a vet", "downsides"),
        ("open a bar or buy one", "choosing"),
        ("where do I start with a choir", "first steps"),
        ("is it a decent life", "a good life"),
        ("five jobs in six years, a patchy cv", "a crooked cv"),
        ("take a sabbatical", "a break"),
        ("a panel interview at the bank", "interviews"),
        ("stay a generalist", "specialising"),
        ("uni or an apprenticeship", "a degree or not"),
        ("to another department", "moving inside"),
        ("we want kids soon", "having a child"),
        ("diagnosed with epilepsy", "health"),
        ("a boss who takes the credit", "a difficult boss"),
        ("a side business in the evenings", "on the side"),
        ("turn down a promotion", "declining"),
        ("I inherited a vineyard", "taking over a firm"),
        ("hate lying to customers", "conscience"),
        ("get my book into shops", "picking"),
        ("what do I say in interviews", "interviews"),
        ("eight years abroad", "a crooked cv"),
        ("I feel invisible at work", "getting ahead"),
        ("open a second shop or grow online", "choosing"),
        ("get my article into a newspaper", "picking"),
        ("how do publishers find authors", "picking"),
        ("a nurse with a hijab", "standing alone"),
        ("stay in the country and study", "sponsorship"),
        ("run a shop with my sister", "a partner"),
        ("back in the office five days", "working from home"),
        ("my degree is from India", "papers from abroad"),
        ("take over as head of the ward", "becoming a leader"),
        ("hire our first salesperson", "taking people on"),
        ("want to work for the UN", "ways in"),
        ("make my agency known", "clients"),
        ("life like on an oil rig", "an ordinary day"),
        ("what a baker's week looks like", "an ordinary day"),
        ("how much travelling is it", "travel"),
        ("deaf and want to test software", "disability"),
        ("do this work past 50", "lasting"),
        ("my team are older than me", "older people to lead"),
        ("lead a team through layoffs", "leading in hard times"),
        ("hire good developers when we can't pay much", "hiring on little money"),
        ("we can't pay much, how do we attract people", "hiring on little money"),
        ("what the merger did to the place", "a merger"),
        ("live in France, work in Switzerland", "across borders"),
        ("switch to PR without selling my soul", "conscience"),
        ("will I be able to pay rent", "living from it"),
        ("is organic farming worth it financially", "living from it"),
        ("stay with my boss or go travelling", "a break"),
        ("vet nurse or vet? money matters", "choosing"),
        ("take over the farm or not", "choosing"),
        ("figure out what I want", "finding what suits"),
        ("receptionist now, want to be hotel manager", "getting ahead"),
        ("burned out, want to go back slowly", "coming back"),
        ("what do you look for when you hire a cook", "applications"),
        ("get more people to come to my classes", "clients"),
        ("which certs for cloud", "more training"),
    ],
)
def test_everyday_words_lead_to_what_is_meant(goal: str, intent: str) -> None:
    assert intent in intents_of(goal)


@pytest.mark.parametrize(
    ("goal", "intent"),
    [
        ("learn what product managers do all day", "leading"),
        ("decide between PhD and industry", "how it is decided"),
        ("how to stay in the field when ill", "the field today"),
        ("does the job leave any time", "leaving"),
        ("keep going in a hospice", "ways in"),
        ("how to become a manager", "ways in"),
        ("what a machine learning engineer does", "ai"),
        ("climate jobs for someone with a finance background", "pay"),
        ("farms taken over by someone not from a farming family", "family"),
        ("what's next after ten years as a chef", "coming back"),
        ("went back to the bench after management", "leading"),
        ("part time options for a vet", "finding what suits"),
        ("scared it would be too sad", "risk"),
        ("working with dying people", "the field's future"),
        ("moving from Germany to Canada", "changing field"),
        ("ask for more money without leaving", "leaving"),
        ("I have a diploma already", "more training"),
        ("the job is quite far away", "leaving"),
        ("clients who don't pay", "pay"),
        ("what a nurse in charge does", "pricing"),
        ("an environment charity", "culture"),
        ("a policy for human resources", "reading"),
        ("polish my cv", "the language"),
        ("does it pay to specialise", "pay"),
        ("learn from a paramedic how to stay human", "changing field"),
        ("my first job is awful", "ways in"),
        ("resign without a new job", "a new job"),
        ("would they take someone like me", "whether it suits me"),
        ("could I move into training", "more training"),
        ("could I earn from making online courses", "a short course"),
        ("without it looking like I failed", "a setback"),
        ("quit the office and become a baker", "leaving"),
        ("I need to learn how to run a team", "skills"),
        ("how to run a remote team", "founding"),
        ("which certificates really count", "papers from abroad"),
        ("a chemistry PhD can go into patents", "more training"),
        ("not be treated as a beginner", "ways in"),
        ("the car plant closed", "ending something"),
        ("how to keep my drivers from leaving", "leaving"),
        ("leave my job to open a bakery", "leaving"),
        ("I feel they want me gone", "applications"),
        ("get into venture capital", "raising money"),
        ("I only have hobby projects", "life outside"),
        ("sell my company", "clients"),
        ("stay quiet or say something", "temperament"),
        ("the security clearance world", "a secure living"),
        ("become a foster parent", "ways in"),
        ("changed jobs 5 times in 6 years", "the field's future"),
        ("start a podcast", "reading"),
        ("take the voluntary redundancy", "losing a job"),
        ("take a year off", "coming back"),
        ("my German employer", "the language"),
        ("grow from 3 to 10 people", "getting ahead"),
        ("an estate agent's day", "an agent"),
        ("which licence do I need in Canada", "moving country"),
        ("networking as a shy person", "temperament"),
        ("get better clients", "getting better"),
        ("bored to death", "the weight of it"),
        ("how oil markets work before an internship", "ways in"),
        ("do I have to be good at maths", "temperament"),
        ("bad at school", "temperament"),
        ("why we pivoted", "changing field"),
        ("raise my rates without losing clients", "lean times"),
        ("the only one earning at home", "standing alone"),
        ("get my kids into acting", "having a child"),
        ("can you have a life as a banker", "an ordinary day"),
        ("take parental leave", "coming back"),
        ("back to my village after ten years in Berlin", "ways in"),
        ("switch from java to machine learning", "ai"),
        ("switch to PR without selling my soul", "clients"),
        ("how much travelling is it", "skills"),
        ("my apprenticeship ends in summer", "more training"),
        ("is it realistic to work part time after a baby", "risk"),
        ("hire developers when we can't pay much", "pay"),
        ("hiring my first employee", "applications"),
        ("lead a team through layoffs", "becoming a leader"),
        ("lead a team through layoffs", "losing a job"),
        ("receptionist now, want to be hotel manager", "whether it suits me"),
        ("deaf and want to be a tester", "whether it suits me"),
        ("survive in kitchens past 40", "age"),
        ("finance pays well but I feel empty", "pay"),
        ("start work as a nurse at 45", "lasting"),
        ("find work at 55", "lasting"),
        ("keep a job in climate change", "leading in hard times"),
        ("tell my team I want to go part time", "leading in hard times"),
        ("do you get to travel or not", "choosing"),
        ("is it good or bad?", "choosing"),
        ("what do you look for in a supplier", "applications"),
        ("where to find people who know timber", "taking people on"),
    ],
)
def test_what_only_sounds_alike_is_not_meant(goal: str, intent: str) -> None:
    assert intent not in intents_of(goal)


@pytest.mark.parametrize("goal", ["", "?!", "how compilers are made", "the rules of offside"])
def test_what_nobody_thought_of_leads_nowhere(goal: str) -> None:
    assert intents_of(goal) == ()


@pytest.mark.parametrize(
    ("who", "fact"),
    [
        ("founder · a bakery", "has founded"),
        ("freelance editor · ", "works for themselves"),
        ("head of sales · Acme", "leads people"),
        ("engineer · a start-up", "works at a small firm"),
    ],
)
def test_role_and_organisation_tell_the_situation(who: str, fact: str) -> None:
    assert fact in known_of(who, (), "", "")


def test_findings_goal_and_pack_tell_it_too_and_the_rest_is_unknown() -> None:
    found = (Finding(id="f", text="was a lawyer, moved to Lisbon in 2019"),)
    assert known_of("", found, "", "") >= {"has changed field", "has moved country"}
    assert "I study" in known_of("", (), "my degree and their work", "")
    assert "has left research" in known_of("", (), "", Pack.LEAVING_ACADEMIA)
    assert known_of("analyst · a bank", (), "", "") == frozenset()
    assert all(known_of("", (), "", pack) <= CONDITIONS for pack in Pack)
    assert "has ended something" in known_of(
        "", (), "learn from someone who shut their startup", ""
    )
    assert "I lack the papers" in known_of("", (), "game design without a degree", "")
    assert "I weigh two paths" in known_of("", (), "take the MBA or stay at my job?", "")
    assert "I ask for somebody else" in known_of("", (), "my son is 17 and wants to fly", "")
    assert "I look for a market" in known_of("", (), "what problems pharmacists have", "")
    assert "works in research" in known_of("postdoc · a university", (), "", "")


def test_what_was_so_earlier_is_not_so_today() -> None:
    found = (Finding(id="f", text="worked in a shop before"),)
    assert "works by hand" not in known_of("office manager · a charity", found, "", "")
    assert "leads people" not in known_of("product manager · a bank", (), "", "")
    assert "leads people" not in known_of("HR partner · a bank", (), "", "")


def test_an_examiner_is_no_former_aminer() -> None:
    assert "has changed field" not in known_of("patent examiner · an office", (), "", "")
    assert "has changed field" in known_of("ex-teacher · an office", (), "", "")


@pytest.mark.parametrize(
    ("goal", "intent", "beside"),
    [
        ("understand the wind industry before a master's", "more training", "the field today"),
        ("someone who shut their startup", "ending something", "founding"),
        ("how funds choose which startups get money", "picking", "a small firm"),
        ("deal with parents who want me to become a doctor", "what family says", "ways in"),
    ],
)
def test_what_is_said_by_the_way_is_not_what_a_goal_is_after(
    goal: str, intent: str, beside: str
) -> None:
    assert intent in intents_of(goal) and beside not in intents_of(goal)


def test_what_a_goal_names_first_comes_first() -> None:
    assert intents_of("pay and hours, and pay again") == ("pay", "hours")
    assert intents_of("hours, then pay") == ("hours", "pay")
    assert intents_of("torn between two jobs, what's the pay") == ("pay", "choosing")
