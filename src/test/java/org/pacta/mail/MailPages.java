package org.pacta.mail;

import java.util.List;
import org.pacta.database.Acting;
import org.pacta.database.ActingMember;
import org.pacta.database.TestClock;
import org.pacta.database.TestDatabase;
import org.pacta.id.MemberId;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.pacta.shell.PageRefresh;
import org.pacta.shell.PageTexts;
import org.pacta.shell.SomebodyOf;
import org.pacta.text.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the page of mail needs, without a server to send to. Not a {@code @Configuration}, so that no scan finds it. */
public class MailPages {

    @Bean(destroyMethod = "close")
    TestDatabase database() {
        return TestDatabase.fresh();
    }

    @Bean(destroyMethod = "close")
    MailFixture mail(TestDatabase database) {
        return MailFixture.withoutServer(database, TestClock.at("2026-03-02T09:00:00Z"));
    }

    @Bean
    Mailbox mailbox(MailFixture mail) {
        return mail.bean(Mailbox.class);
    }

    @Bean
    Resending resending(MailFixture mail) {
        return mail.bean(Resending.class);
    }

    @Bean
    Permissions permissions(MailFixture mail) {
        return mail.bean(Permissions.class);
    }

    @Bean
    Parties parties(MailFixture mail) {
        return mail.bean(Parties.class);
    }

    @Bean
    Acting acting(TestDatabase database) {
        return database.acting();
    }

    @Bean
    Messages messages() {
        return new Messages();
    }

    @Bean
    PageTexts pageTexts(Messages messages) {
        return new PageTexts(messages);
    }

    @Bean
    PageRefresh live() {
        return new PageRefresh(new SomebodyOf("KOR"));
    }

    @Bean
    Post post(TestDatabase database, MailFixture mail) {
        return new Post(mail);
    }

    /** People and their mail, for tests of the page. */
    public static class Post {

        private final MailFixture mail;
        private long people;

        Post(MailFixture mail) {
            this.mail = mail;
            mail.rows.threeParties();
        }

        /** A new officer in Seoul, who signs in. */
        public long newcomer() {
            people++;
            MemberId id = new MemberId(
                    mail.rows.member(mail.rows.office("KOR", "KOR-" + people), "officer" + people, "OFFICER"));
            ActingMember principal = () -> id;
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
            return id.value();
        }

        public long send(long member, String subject) {
            return mail.queue(member, subject);
        }
    }
}
