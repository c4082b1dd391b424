package org.pacta.webhook;

import java.util.List;
import org.pacta.database.Acting;
import org.pacta.database.ActingMember;
import org.pacta.database.TestClock;
import org.pacta.database.TestDatabase;
import org.pacta.history.Action;
import org.pacta.id.MemberId;
import org.pacta.party.Permissions;
import org.pacta.shell.PageRefresh;
import org.pacta.shell.PageTexts;
import org.pacta.shell.SomebodyOf;
import org.pacta.text.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the pages of webhooks need. Not a {@code @Configuration}, so that no scan finds it. */
public class WebhookPages {

    @Bean(destroyMethod = "close")
    TestDatabase database() {
        return TestDatabase.fresh();
    }

    @Bean(destroyMethod = "close")
    WebhookFixture world(TestDatabase database) {
        return new WebhookFixture(database, TestClock.at("2026-03-02T09:00:00Z"));
    }

    @Bean
    Webhooks webhooks(WebhookFixture world) {
        return world.webhooks;
    }

    @Bean
    Deliveries deliveries(WebhookFixture world) {
        return world.deliveries;
    }

    @Bean
    Permissions permissions(WebhookFixture world) {
        return world.bean(Permissions.class);
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
    People people(WebhookFixture world) {
        return new People(world);
    }

    /** Who signs in, and what happens. */
    public static class People {

        private final WebhookFixture world;

        People(WebhookFixture world) {
            this.world = world;
        }

        public void koreanManager() {
            signIn(new MemberId(world.korManager), "MANAGER");
        }

        public void administrator() {
            signIn(new MemberId(world.administrator), "ADMINISTRATOR");
        }

        public void foreignAdministrator() {
            signIn(new MemberId(world.foreignAdministrator), "ADMINISTRATOR");
        }

        private static void signIn(MemberId id, String role) {
            ActingMember principal = () -> id;
            SecurityContextHolder.getContext()
                    .setAuthentication(new UsernamePasswordAuthenticationToken(
                            principal, null, List.of(new SimpleGrantedAuthority("ROLE_" + role))));
        }

        /** A webhook of the Korean manager that one event of Korea's alone is owed to.
         *
         * @return its id
         */
        public long koreanWebhook() {
            long id = world.subscribe(world.korManager, "http://127.0.0.1:9/secret-path")
                    .id();
            world.happens(Action.COMMITMENT_STARTED, world.korOnly);
            return id;
        }
    }
}
