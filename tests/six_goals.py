"""Six goals of an invented board that begin alike, with what plan and report say of each."""

from __future__ import annotations

from planparse.model.facts import Goal
from planparse.model.place import Place

TITLES = (
    "Nämnden ska utveckla regionens beredskap för kriser och krig",
    "Nämnden ska utveckla planerna för framtidens vårdbyggnader i Region Björkdal",
    "Nämnden ska stärka Region Björkdals förmåga att möta ökande behov av kompetens",
    "Nämnden ska stärka Björkdals tillgänglighet till arbete, studier och service",
    "Nämnden ska samordna arbetet med jämställdhet och barns rättigheter i Region Björkdal",
    "Nämnden ska leda arbetet för ett tryggt införande av nytt journalsystem",
)

PLANNED = (
    "Reservkraft, försörjning och robusta fastigheter ska säkras. Övningar ska hållas varje år.",
    "Processen att planera nya sjukhusbyggnader och lokaler ska ledas ur ett helhetsperspektiv.",
    "Insatser som attraherar och behåller medarbetare ska stödjas, med förmåner och utbildning.",
    "En regional fysisk plan ska tas fram och trafikförsörjningsprogrammet ska revideras.",
    "Kunskapshöjande insatser om barnkonventionen ska genomföras i samtliga förvaltningar.",
    "Grundfunktionerna ska vara på plats och äldre system ska fasas ut efter införandet.",
)

DONE = (
    "Två övningar har hållits och arbetet med reservkraft och försörjning har fortsatt.",
    "Förstudier av nya sjukhusbyggnader pågår och en analys av framtida kapacitet har påbörjats.",
    "Arbetet med att attrahera och behålla medarbetare har fortsatt, bland annat med nya förmåner.",
    "Den fysiska planen har varit på samråd och trafikförsörjningsprogrammet har reviderats.",
    "Utbildning om barnkonventionen har hållits för chefer i samtliga förvaltningar under våren.",
    "Journalsystemet infördes i mars och de äldre systemen har börjat fasas ut under våren.",
)

WIDE = (
    "Nämnden har under årets första månader arbetat med sitt uppdrag enligt den plan som gäller.\n"
    "Arbetet har skett i nära samverkan med kommunerna och med de fackliga organisationerna, som\n"
    "har deltagit i samtliga möten under perioden och lämnat sina synpunkter på underlagen.\n"
)


def goals() -> tuple[Goal, ...]:
    """The goals as a plan gives them."""
    return tuple(
        Goal(ordinal=n, title=title, heading=title, text=text, place=Place(line=n), rule="test")
        for n, (title, text) in enumerate(zip(TITLES, PLANNED, strict=True), start=1)
    )


def report(*parts: tuple[str, str]) -> str:
    """A report with these (heading, body) parts as sections 2.1, 2.2 and so on."""
    told = "\n".join(
        f"2.{n} {heading}\n\n{body}\n" for n, (heading, body) in enumerate(parts, start=1)
    )
    return f"1 Sammanfattning\n\n{WIDE}\n2 Nämndens mål\n\n{told}\n3 Ekonomi\n\n{WIDE}"


def whole() -> list[tuple[str, str]]:
    """A part for every goal, in the plan's order and words."""
    return list(zip(TITLES, DONE, strict=True))
