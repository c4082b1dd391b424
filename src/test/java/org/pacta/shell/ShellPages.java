package org.pacta.shell;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pacta.id.MemberId;
import org.pacta.text.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The shell's beans alone, with somebody signed in. Not a {@code @Configuration}, so that no other test's scan finds it. */
@Import({
    Messages.class,
    PageTexts.class,
    Titles.class,
    PageErrorHandler.class,
    PageRoutes.class,
    PageSetup.class,
    PageRefresh.class
})
class ShellPages {

    @Bean
    FakeSignIn signedIn() {
        return new FakeSignIn();
    }

    static class FakeSignIn implements SignedIn {

        int signOuts;

        @Override
        public Optional<Person> current() {
            return Optional.of(new Person(
                    new MemberId(7),
                    "Kim Min-ji",
                    "Policy Bureau",
                    "Republic of Korea",
                    Locale.UK,
                    ZoneId.of("Asia/Seoul"),
                    Set.of("officer")));
        }

        @Override
        public void signOut() {
            signOuts++;
        }
    }
}
