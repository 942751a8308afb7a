"""Given names of people, of many languages: they do not change with the language that speaks of them."""

from __future__ import annotations

MALE: frozenset[str] = frozenset(
    "Donald John James Robert Michael William David Richard Joseph Thomas Charles Daniel Matthew Anthony Mark Paul "
    "Steven Andrew George Kenneth Joshua Kevin Brian Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas "
    "Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Frank Alexander Patrick Raymond Jack "
    "Dennis Jerry Tyler Aaron Jose Adam Nathan Henry Douglas Zachary Peter Kyle Walter Ethan Jeremy Harold Keith "
    "Roger Noah Gerald Carl Terry Sean Austin Arthur Lawrence Jesse Dylan Bryan Joe Jordan Billy Bruce Albert "
    "Willie Gabriel Logan Alan Juan Wayne Roy Ralph Randy Eugene Vincent Russell Elijah Louis Bobby Philip Johnny "
    "Ahmed Mohammed Muhammad Mohamed Ali Hassan Hussein Omar Ibrahim Yusuf Mustafa Khalid Abdul Abdullah Karim "
    "Zamir Zalmay Ashraf Hamidullah Najib Farhad Reza Mehdi Rustam Ruslan Timur Aslan Anwar Asif Imran Salman Faisal "
    "Vladimir Sergei Sergey Dmitry Ivan Igor Mikhail Nikolai Boris Alexei Andrei Viktor Oleg Pavel "
    "Hans Klaus Jürgen Lars Sven Erik Olav Anders Jean Pierre Luc François Marco Luca Giovanni Carlos Luis Miguel "
    "Pedro Diego Javier Jorge Kofi Kwame Emeka Chinedu Wei Hiroshi Kenji Rajesh Sanjay Arjun Vikram "
    "Tomas Mateo Daud Idris Samir Tariq Farid Aziz Rashid Jamal Bilal Hamid Ismail Kamal Nasser "
    "Andrea Ashley Kelly Alexis Noor Per Will "
    "Salim Yasin Oscar Hugo Felix Leon Max Otto Emil Piotr Jan Marek Tomasz Stefan Milan Bogdan Radu "
    "Mihai Ion Istvan Laszlo Gabor".split()
)
"""Common first names of men; some are of women too."""

FEMALE: frozenset[str] = frozenset(
    "Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty "
    "Margaret Sandra Ashley Kimberly Emily Donna Michelle Carol Amanda Dorothy Melissa Deborah "
    "Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy Angela Shirley Anna Brenda Pamela Emma "
    "Nicole Helen Samantha Katherine Christine Debra Rachel Carolyn Janet Catherine Maria Heather "
    "Diane Ruth Julie Olivia Joyce Virginia Victoria Kelly Lauren Christina Joan Evelyn Judith Megan "
    "Andrea Cheryl Hannah Jacqueline Martha Gloria Teresa Ann Sara Madison Frances Kathryn Janice "
    "Jean Abigail Alice Julia Judy Sophia Grace Denise Amber Doris Marilyn Danielle Beverly Isabella "
    "Theresa Diana Natalie Brittany Charlotte Marie Kayla Alexis Lori Fatima Aisha Amina Zainab Jordan Jan May "
    "Layla Leila Noor Mariam Yasmin Hillary Natalia Olga Tatiana Irina Svetlana Elena Ekaterina "
    "Ingrid Astrid Greta Freya Heidi Claudia Giulia Chiara Francesca Sofia Carmen Lucia Ana Isabel "
    "Rosa Amara Ngozi Adaeze Wanjiru Akinyi Priya Anjali Deepa Lakshmi Mei Yuki Sakura Keiko "
    "Ines Beatriz Mira Nadia Petra Vera Zara Ewa Agnieszka Katarina Jelena Ivana Ilse Elif Ayse Esra "
    "Nina Clara Eva Marta Nora Maja Linnea Halima Khadija Rania Salma".split()
)
"""Common first names of women; some are of men too."""

FIRST_NAMES: frozenset[str] = MALE | FEMALE
"""Given names."""

_SHORT = (
    "William: Will Bill Billy Willie|Robert: Rob Bob Bobby Robbie|Richard: Rick Dick Rich Ricky|James: Jim Jimmy Jamie|"
    "John: Jack Johnny|Joseph: Joe Joey|Thomas: Tom Tommy|Michael: Mike Mick|David: Dave|Daniel: Dan Danny|"
    "Christopher: Chris|Matthew: Matt|Anthony: Tony|Steven: Steve|Stephen: Steve|Andrew: Andy Drew|Kenneth: Ken Kenny|"
    "Edward: Ed Eddie Ted Ned|Theodore: Ted Theo|Ronald: Ron|Donald: Don Donnie|Timothy: Tim|Jeffrey: Jeff|"
    "Geoffrey: Geoff|Nicholas: Nick|Jonathan: Jon|Benjamin: Ben|Samuel: Sam|Samantha: Sam|Gregory: Greg|"
    "Alexander: Alex Sandy|Alexandra: Alex Sandra|Patrick: Pat Paddy|Patricia: Pat Patty Trish|Raymond: Ray|"
    "Lawrence: Larry|Gerald: Gerry Jerry|Charles: Charlie Chuck|Philip: Phil|Peter: Pete|Vincent: Vince|"
    "Frederick: Fred|Francis: Frank|Henry: Harry Hank|Leonard: Len Leo|Zachary: Zach|Joshua: Josh|Jacob: Jake|"
    "Elizabeth: Liz Beth Betty Lizzie Eliza|Margaret: Maggie Meg Peggy|Katherine: Kate Kathy Katie|"
    "Catherine: Cathy Kate|Kathleen: Kathy|Susan: Sue|Deborah: Deb Debbie|Jennifer: Jen Jenny|Rebecca: Becky|"
    "Barbara: Barb|Victoria: Vicky|Christine: Chris Chrissy|Christina: Tina|Pamela: Pam|Judith: Judy|Cynthia: Cindy|"
    "Abigail: Abby|Vladimir: Volodya|Alejandro: Alex|Francisco: Paco Pancho|José: Pepe|Ignacio: Nacho"
)
"""Given names, each with its short forms behind a colon."""

SHORT_FORMS: dict[str, frozenset[str]] = {}
"""Short forms, each with the names that it can stand for."""
for _row in _SHORT.split("|"):
    _name, _, _forms = _row.partition(": ")
    for _form in _forms.split():
        SHORT_FORMS[_form] = SHORT_FORMS.get(_form, frozenset()) | {_name}

SUFFIXES: frozenset[str] = frozenset("Jr Jr. Sr Sr. II III IV".split())
"""What stands behind the surname and tells one person from another of the same name."""

PARTICLES: frozenset[str] = frozenset("de del der van von bin ibn al la le du da dos".split())
"""Small words inside the names of people. Some are articles too ("la", "der"); names keep theirs in any language."""
