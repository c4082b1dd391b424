package org.pacta.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day is read however people of the three languages type it, and never guessed. */
class TypedDayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-03-05",
                "2027-3-5",
                "2027/03/05",
                "2027/3/5",
                "2027.03.05",
                "2027. 3. 5.",
                "2027. 03. 05",
                "2027 3 5",
                "20270305",
                "2027년 3월 5일",
                "2027년3월5일",
                "2027년 03월 05일 (금)",
                "2027년 3월 5일 금요일",
                "2027. 3. 5.(금)",
                "2027年3月5日",
                "2027年03月05日(金)",
                "2027年3月5日 金曜日",
                "令和9年3月5日",
                "R9.3.5",
                "２０２７年３月５日",
                "２０２７－０３－０５",
                "２０２７／３／５",
                "２０２７．３．５",
                "2027ー3ー5",
                "2027。3。5",
                "2027・3・5",
                "2027–03–05",
                "2027\u221203\u221205",
                "Mar. 5, 2027",
                "Mar 5, 2027",
                "Mar 5 2027",
                "March 5, 2027",
                "march 5th, 2027",
                "MARCH 5, 2027",
                "5 Mar 2027",
                "5 March 2027",
                "5 Mar. 2027",
                "5th March 2027",
                "5th of March, 2027",
                "the 5th of March 2027",
                "05-Mar-2027",
                "5-mar-2027",
                "5/Mar/2027",
                "5Mar2027",
                "5. March 2027",
                "2027 March 5",
                "2027-Mar-05",
                "Friday, 5 March 2027",
                "Fri 5 Mar 2027",
                "Fri., Mar. 5, 2027",
                "\u00A05\u00A0March\u00A02027 ",
                "\u200B2027-03-05\u200E",
                "  2027-03-05\t",
                "５ Ｍａｒ ２０２７",
                "2027\u1102\u1167\u11AB 3\u110B\u116F\u11AF 5\u110B\u1175\u11AF"
            })
    void aDayIsReadHoweverItIsTyped(String typed) {
        assertThat(TypedDay.read(typed)).contains(LocalDate.of(2027, 3, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 Sept 2027", "5 Sep 2027", "Sept. 5, 2027", "September 5, 2027", "2027년 9월 5일"})
    void septemberHasTwoShortNames(String typed) {
        assertThat(TypedDay.read(typed)).contains(LocalDate.of(2027, 9, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25/3/2027", "3/25/2027", "25.3.2027", "03-25-2027"})
    void aDayBeforeItsYearIsReadWhereItCanMeanOneDayOnly(String typed) {
        assertThat(TypedDay.read(typed)).contains(LocalDate.of(2027, 3, 25));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "3/5/2027",
                "05.03.2027",
                "2027-02-30",
                "2027년 13월 1일",
                "2027",
                "March 2027",
                "5 March",
                "31 June 2027",
                "2027-03-05 10:00",
                "27-3-5",
                "0099-01-01",
                "2301-01-01",
                "2027--3-5",
                "5 Marching 2027",
                "99/99/2027",
                "20271305",
                "2027-3",
                "令和9年13月5日"
            })
    void whatIsNoDayOrMayBeTwoIsNone(String typed) {
        assertThat(TypedDay.read(typed)).isEmpty();
    }

    @Test
    void everyMonthIsKnownByItsNameAndItsShortName() {
        var names = "January February March April May June July August September October November December".split(" ");
        for (int i = 0; i < names.length; i++) {
            var day = LocalDate.of(2027, i + 1, 9);
            assertThat(Stream.of(names[i], names[i].substring(0, 3), names[i].toUpperCase(java.util.Locale.ROOT))
                            .flatMap(it -> Stream.of("9 " + it + " 2027", it + " 9, 2027"))
                            .map(TypedDay::read))
                    .allSatisfy(it -> assertThat(it).contains(day));
        }
    }

    @Test
    void aVeryLongTextIsNone() {
        assertThat(TypedDay.read("2027 ".repeat(50_000))).isEmpty();
    }
}
