package org.pacta.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.pacta.command.Refused;
import org.pacta.party.Member;

/**
 * What a password must be that somebody chooses: long enough and not easily guessed; nothing is asked of its letters.
 *
 * @see <a href="https://pages.nist.gov/800-63-4/sp800-63b.html">NIST SP 800-63B, 3.1.1.2</a>
 */
final class PasswordStrength {

    static final int SHORTEST = 12;

    /** A phrase fits; what is longer costs time to judge and to hash. */
    static final int LONGEST = 128;

    /** So much of it is judged: what is as hard to guess so far stays so. */
    private static final int JUDGED = 64;

    /** Below ten thousand million guesses: what a list of common passwords and what people do to them would find. */
    private static final double GUESSES_LOG10 = 10;

    private static final Zxcvbn JUDGE = new Zxcvbn();

    private PasswordStrength() {}

    /** @throws Refused in words, at the field {@code wanted} */
    static void check(String wanted, Member member) {
        int length = wanted.codePointCount(0, wanted.length());
        if (length < SHORTEST) {
            throw new Refused("password.short", "wanted", SHORTEST);
        }
        if (length > LONGEST) {
            throw new Refused("password.long", "wanted", LONGEST);
        }
        if (JUDGE.measure(wanted.substring(0, Math.min(JUDGED, wanted.length())), ownWords(member))
                        .getGuessesLog10()
                < GUESSES_LOG10) {
            throw new Refused("password.common", "wanted");
        }
    }

    /** What whoever knows the person would try first. */
    private static List<String> ownWords(Member member) {
        var office = member.office();
        return Stream.of(
                        "pacta",
                        member.username(),
                        member.name(),
                        member.email(),
                        office.code(),
                        office.name(),
                        office.partyCode())
                .flatMap(words -> Stream.concat(Stream.of(words), Arrays.stream(words.split("[^\\p{L}\\p{N}]+"))))
                .filter(word -> word.length() > 2)
                .toList();
    }
}
