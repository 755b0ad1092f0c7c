#pragma once

#include "rules/personal_data.h"

#include <string_view>

namespace triad::test {

using rules::PersonalKind;

/// A comment and the one thing in it that must be found. People, numbers and addresses are invented.
struct FoundComment {
    std::string_view text;
    PersonalKind kind;
    std::string_view found;
};

constexpr FoundComment found_comments[] = {
    { "Write to odalys@oakfield.example for the plan.", PersonalKind::Email, "odalys@oakfield.example" },
    { "Contact: o.brennick+reviews@mail.oakfield.sch.example.", PersonalKind::Email,
        "o.brennick+reviews@mail.oakfield.sch.example" },
    { "(head@elm-tree.example)", PersonalKind::Email, "head@elm-tree.example" },
    { "<mailto:Office@Oakfield.Example>", PersonalKind::Email, "Office@Oakfield.Example" },
    { "josé.o'neil@oakfield.example’s plan", PersonalKind::Email, "josé.o'neil@oakfield.example" },
    { "Ring 07700 900123 after four.", PersonalKind::Phone, "07700 900123" },
    { "Ring 07700900123.", PersonalKind::Phone, "07700900123" },
    { "The office is on 020 7946 0018 all day.", PersonalKind::Phone, "020 7946 0018" },
    { "0207 946 0018", PersonalKind::Phone, "0207 946 0018" },
    { "(01632) 960001 is the new line", PersonalKind::Phone, "(01632) 960001" },
    { "Tel:01632 960 001", PersonalKind::Phone, "01632 960 001" },
    { "mobile +44 7700 900123", PersonalKind::Phone, "+44 7700 900123" },
    { "+44 (0)20 7946 0018, room 4", PersonalKind::Phone, "+44 (0)20 7946 0018" },
    { "0044 7700 900 123", PersonalKind::Phone, "0044 7700 900 123" },
    { "0161-496-0018 or the website", PersonalKind::Phone, "0161-496-0018" },
    { "07700.900.456", PersonalKind::Phone, "07700.900.456" },
    { "In 2014 07700 900123 was the number", PersonalKind::Phone, "07700 900123" },
    { "from abroad +353 1 900 1234", PersonalKind::Phone, "+353 1 900 1234" },
    { "A123456789012 is not at home", PersonalKind::Number, "A123456789012" },
    { "UPN: b12345678901c", PersonalKind::Number, "b12345678901c" },
    { "He was born 3/4/2012 and joined late.", PersonalKind::Number, "born 3/4/2012" },
    { "born on 3rd April 2012", PersonalKind::Number, "born on 3rd April 2012" },
    { "DOB 03.04.12", PersonalKind::Number, "DOB 03.04.12" },
    { "D.O.B.: 03-04-2012", PersonalKind::Number, "D.O.B.: 03-04-2012" },
    { "date of birth is 3 Apr 2012", PersonalKind::Number, "date of birth is 3 Apr 2012" },
    { "Date of birth: April 3, 2012", PersonalKind::Number, "Date of birth: April 3, 2012" },
    { "Mrs Brennick leads phonics.", PersonalKind::Name, "Mrs Brennick" },
    { "ask Mr. Vell about devices", PersonalKind::Name, "Mr. Vell" },
    { "Lessons by Ms O’Rowan went well", PersonalKind::Name, "Ms O’Rowan" },
    { "Miss Tirrell’s class was ready.", PersonalKind::Name, "Miss Tirrell" },
    { "Mx Quennell films the lessons", PersonalKind::Name, "Mx Quennell" },
    { "Dr J Okwell gave the training", PersonalKind::Name, "Dr J Okwell" },
    { "Sir Tarn Velling opened it", PersonalKind::Name, "Sir Tarn Velling" },
    { "mrs brennick rings on Friday", PersonalKind::Name, "mrs brennick" },
    { "Mr English teaches it", PersonalKind::Name, "Mr English" },
    { "Mr and Mrs Smith-Varnley came", PersonalKind::Name, "Mrs Smith-Varnley" },
    { "Ms van der Tolk agreed", PersonalKind::Name, "Ms van der Tolk" },
    { "We asked Odalys Brennick to film it.", PersonalKind::Name, "Odalys Brennick" },
    { "Phonics is led by Tamsel Ivo Quarne this year", PersonalKind::Name, "Tamsel Ivo Quarne" },
    { "Headteacher Odalys Brennick wrote the policy", PersonalKind::Name, "Odalys Brennick" },
    { "Owner: Odalys Brennick", PersonalKind::Name, "Odalys Brennick" },
    { "the SENCO – Odalys Brennick’s plan", PersonalKind::Name, "Odalys Brennick" },
    { "the Lead (Tamsel McTarn) agreed", PersonalKind::Name, "Tamsel McTarn" },
    { "Jo Park leads this.", PersonalKind::Name, "Jo Park" },
    { "Priya Tirrell-Vane will ring.", PersonalKind::Name, "Priya Tirrell-Vane" },
    { "Zoë Brennick and others", PersonalKind::Name, "Zoë Brennick" },
    { "Siân O’Rowan, Year 2", PersonalKind::Name, "Siân O’Rowan" },
    { "Muhammad al Tarni reads well", PersonalKind::Name, "Muhammad al Tarni" },
    { "Maria J. Vennell agreed", PersonalKind::Name, "Maria J. Vennell" },
    { "Kwame Brennick and his friends", PersonalKind::Name, "Kwame Brennick" },
    { "Agreed with Oluwaseun Tarrow", PersonalKind::Name, "Oluwaseun Tarrow" },
    { "Aisha found the work too hard.", PersonalKind::Name, "Aisha" },
    { "a laptop went to Mateusz on Monday", PersonalKind::Name, "Mateusz" },
    { "J. Brennick to check", PersonalKind::Name, "J. Brennick" },
    { "seen by T Vennell in May", PersonalKind::Name, "T Vennell" },
    { "J.S. has no device", PersonalKind::Name, "J.S." },
    { "rung home for A. B. twice", PersonalKind::Name, "A. B." },
    { "J.S.Tirrell was there", PersonalKind::Name, "J.S." },
    { "Ask Amber Holtby about this", PersonalKind::Name, "Amber Holtby" },
    { "Sarah VENNELL to lead", PersonalKind::Name, "Sarah VENNELL" },
    { "Deputy: Helen Brown", PersonalKind::Name, "Helen Brown" },
    { "Thanks to Mrs. P. Hill for the data", PersonalKind::Name, "Mrs. P. Hill" },
    { "the twins in Year 2", PersonalKind::Pupil, "the twins in Year 2" },
    { "A boy in Year 4 has not logged in.", PersonalKind::Pupil, "A boy in Year 4" },
    { "one Polish girl in Y6 translates", PersonalKind::Pupil, "one Polish girl in Y6" },
    { "this pupil in Reception is at home", PersonalKind::Pupil, "this pupil in Reception" },
    { "a Year 5 girl told us", PersonalKind::Pupil, "Year 5 girl" },
    { "A Year 3 child with a hearing aid", PersonalKind::Pupil, "Year 3 child with" },
    { "a nine-year-old boy rang", PersonalKind::Pupil, "nine-year-old boy" },
    { "a pupil called Veshti said so", PersonalKind::Pupil, "pupil called Veshti" },
    { "the boy named Tamsel Vane", PersonalKind::Pupil, "boy named Tamsel Vane" },
    { "a girl known as ‘Vee’", PersonalKind::Pupil, "girl known as ‘Vee" },
    { "pupil A.B. is behind", PersonalKind::Pupil, "pupil A.B." },
    { "Child X was not reached", PersonalKind::Pupil, "Child X" },
    { "work by pupil JT was seen", PersonalKind::Pupil, "pupil JT" },
    { "the child Veshti was seen", PersonalKind::Pupil, "child Veshti" },
    { "his mother rang twice", PersonalKind::Pupil, "his mother" },
    { "her social worker was told", PersonalKind::Pupil, "her social worker" },
    { "we spoke with his father", PersonalKind::Pupil, "his father" },
    { "is on the child protection register", PersonalKind::Pupil, "on the child protection register" },
    { "Two children on the child protection register", PersonalKind::Pupil, "on the child protection register" },
    { "is subject to a child protection plan", PersonalKind::Pupil, "to a child protection plan" },
    { "now in foster care", PersonalKind::Pupil, "in foster care" },
    { "a safeguarding concern about a sibling", PersonalKind::Pupil, "safeguarding concern about" },
    { "safeguarding concerns about her", PersonalKind::Pupil, "safeguarding concerns about her" },
    { "the only Welsh-speaking boy", PersonalKind::Pupil, "the only Welsh-speaking boy" },
    { "one pupil has disclosed", PersonalKind::Pupil, "pupil has disclosed" },
};

} // namespace triad::test
