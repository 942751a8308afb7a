"""Who is the same person: by surname, by the names before it, by gender."""

from __future__ import annotations

import pytest

from newsevents.parser.article import parse_article


def speakers(text: str, language: str = "en") -> list[str | None]:
    """Return who says what is said, by name, statement by statement."""
    document = parse_article(text, published="2018-11-13", language=language)
    names = {actor.id: actor.name for actor in document.actors}
    return [names[item.speaker] for item in document.statements]


def ids(text: str) -> list[str]:
    """Return who says what is said, by identifier."""
    return [item.speaker for item in parse_article(text, published="2018-11-13").statements]


OVER, DENIED = "said that the strike was over.", "denied that."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Robert Vance", "Laura Vance"), ("Mr Vance", "Mrs Vance"), ("Laura Vance", "Mr Vance"),
        ("George W. Vance", "George H.W. Vance"), ("Juan Manuel Vance", "Juan Carlos Vance"),
        ("Ada Vance, the mayor,", "Her son, Robert Vance,"), ("Mike Vance", "Ms Vance"),
    ],
)  # fmt: skip
def test_persons_of_one_surname_are_told_apart(one, other) -> None:
    first, second = ids(f"{one} {OVER} {other} {DENIED}")
    assert first != second


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("Robert Vance", "Vance", "Robert Vance"), ("Robert Vance", "Mr Vance", "Robert Vance"),
        ("Robert Vance", "Bob Vance", "Robert Vance"), ("R. J. Vance", "Robert Vance", "Robert Vance"),
        ("Laura Ines Vance", "Laura Vance", "Laura Ines Vance"), ("Ashley Vance", "Mr Vance", "Ashley Vance"),
        ("Laura de Vance", "De Vance", "Laura de Vance"), ("Rival Laura Vance", "Laura Vance", "Laura Vance"),
        ("Laura Vance", "Candidate Vance", "Laura Vance"), ("Oda Vance", "Mr Vance", "Oda Vance"),
        ("Aung San Vance", "San Vance", "Aung San Vance"),
    ],
)  # fmt: skip
def test_one_person_is_named_in_several_ways(one, other, name) -> None:
    assert speakers(f"{one} {OVER} {other} {DENIED}") == [name, name]


def test_a_surname_alone_means_who_is_spoken_of_most_or_else_who_was_named_last() -> None:
    pair = f"Robert Vance, the mayor, {OVER} Laura Vance, a nurse, {DENIED}"
    assert speakers(f"{pair} Vance added that she was tired.")[2] == "Laura Vance"
    crowd = f"Robert Vance, the mayor, {OVER} He {DENIED} Vance said he was tired. He met Laura Vance."
    assert speakers(f"{crowd} Vance added that he was glad.")[3] == "Robert Vance"


def test_a_title_is_followed_and_a_guess_by_a_pronoun_is_not() -> None:
    assert speakers(f"Oda Vance {OVER} He {DENIED} Ms Vance {DENIED}") == ["Oda Vance"] * 3
    assert len(set(ids(f"Mr Vance {OVER} Mrs Vance {DENIED} Mr Vance {DENIED}"))) == 2


def test_of_many_with_one_surname_each_is_one_actor() -> None:
    names = [f"{first} Vance" for first in ("Ada", "Bo", "Cyd", "Dag", "Eli", "Fay")]
    assert speakers(" ".join(f"{name} {OVER}" for name in names * 2)) == names * 2


@pytest.mark.parametrize(
    ("before", "whose", "name"),
    [
        ("Robert Vance", "His sister", "sister"), ("Robert Vance", "His former lawyer", "former lawyer"),
        ("Laura Vance", "Her lawyer, Emil Brandt,", "Emil Brandt"), ("Robert Vance", "His party", "party"),
        ("Laura Vance", "Her son, Robert Vance,", "Robert Vance"), ("Laura Vance", "Her defenders", "Her defenders"),
        ("Norlund Rail", "Its chairman", "chairman"), ("The miners", "Their leader", "leader"),
    ],
)  # fmt: skip
def test_who_belongs_to_the_speaker_before_is_somebody_else(before, whose, name) -> None:
    assert speakers(f"{before} {OVER} {whose} {DENIED}")[1] == name


@pytest.mark.parametrize(
    "after", ["He denied that.", "“It was late,” he said.", "In his words, “it was late”."]
)
def test_a_pronoun_alone_is_the_speaker_before(after) -> None:
    assert speakers(f"Robert Vance {OVER} {after}") == ["Robert Vance"] * 2


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The treasurer, Laura Vance, denied that.", "treasurer"),
        ("His former tutor, Laura Vance, has denied that.", "former tutor"),
        ("“It is over,” said the ombudsman, Laura Vance.", "ombudsman"),
        ("“It is over,” the boss, Laura Vance, said.", "boss"),
    ],
)  # fmt: skip
def test_a_noun_that_no_list_has_is_the_title_of_who_is_named_behind_it(text, title) -> None:
    document = parse_article(text, published="2018-11-13")
    assert [(actor.name, [role.title for role in actor.roles]) for actor in document.actors] == [
        ("Laura Vance", [title])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "After the match, Laura Vance said it was over.", "The match, Laura Vance said, was over.",
        "The strikers, Red Lantern, said it was over.", "The report, Laura Vance, denied that.",
        "They told the crowd, Laura Vance, to go.", "The dog, Laura Vance and Per Holm denied that.",
        "This year, Laura Vance, denied that.",
    ],
)  # fmt: skip
def test_a_noun_before_a_name_is_no_title_elsewhere(text) -> None:
    document = parse_article(text, published="2018-11-13")
    assert [actor.roles for actor in document.actors if actor.roles] == []


def test_who_opens_a_sentence_with_a_title_is_its_subject() -> None:
    text = "The mayor, Oda Vance, met Emil Brandt. She said it was over. She denied that."
    assert speakers(text) == ["Oda Vance"] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # two verbs of one subject
            f"Emil Brandt {OVER} His sister, Kim Ridley, left. “It was late,” he said, adding that he had asked the army.",
            ["Emil Brandt"] * 4,
        ),
        (f"Kim Ridley {OVER} Her brother {DENIED} She {DENIED}", ["Kim Ridley", "brother", "Kim Ridley"]),
        (f"Kim Ridley {OVER} Her brother {DENIED} He {DENIED}", ["Kim Ridley", "brother", "brother"]),
        (f"Her sister, Kim Ridley, met Bo Ash. He {OVER} She {DENIED}", ["Bo Ash", "Kim Ridley"]),
        (f"The king {OVER} A woman {DENIED} He {DENIED}", ["king", "woman", "king"]),
        (f"Kim Ridley {OVER} She declined to comment.", ["Kim Ridley"] * 2),
        (f"Kim Ridley {OVER} Bo Ash, who left, ate before he declined to comment.", ["Kim Ridley", "Bo Ash"]),
        (f"Spokesman Kim Ridley {OVER} She {DENIED}", ["Kim Ridley"] * 2),
        (f"I'm glad. Kim Ridley {OVER} He {DENIED}", ["Kim Ridley"] * 2),
    ],
)  # fmt: skip
def test_a_pronoun_means_the_same_beside_all_verbs_and_keeps_to_gender(text, expected) -> None:
    assert speakers(text) == expected


def test_who_is_named_behind_what_was_said_is_nearer_than_who_said_it() -> None:
    assert speakers(f"Emil Brandt {OVER} Bo Ash went home. He {DENIED}") == ["Emil Brandt", "Bo Ash"]
    assert speakers(f"Emil Brandt said that Bo Ash was ill. He {DENIED}") == ["Emil Brandt"] * 2


def test_who_is_named_in_a_quotation_is_not_who_says_it() -> None:
    text = f"Emil Brandt {OVER} Peter Ash went home. “My adviser, Paul Ek, is ill,” he said. “He left,” he added."
    assert speakers(text) == ["Emil Brandt", "Peter Ash", "Peter Ash"]
    text = f"Laura Vance {OVER} “Paul Ek is ill,” she said. He {DENIED}"
    assert speakers(text) == ["Laura Vance", "Laura Vance", "Paul Ek"]


def test_articles_tell_the_gender_in_spanish() -> None:
    text = "La portavoz afirmó que no. El testigo negó todo. Él contestó que sí. Ella añadió que no."
    assert speakers(text, "es") == ["portavoz", "testigo", "testigo", "portavoz"]
