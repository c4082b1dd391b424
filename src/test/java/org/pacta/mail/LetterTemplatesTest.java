package org.pacta.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.text.Messages;

/** Each mail as it goes out, word for word and tag for tag, beside one that was looked at. */
class LetterTemplatesTest {

    /** What the templates say of a task, as reminders give it. */
    public record Item(
            String name,
            @Nullable String commitment,
            String distance,
            boolean late,
            String due,
            @Nullable String dueThere,
            String why,
            String next,
            String link) {}

    private static final Item LATE = new Item(
            "Hold <the> session & sign",
            "DTT-14/03 · Regular talks",
            "2 days late",
            true,
            "Monday, March 2, 2026",
            "It ends at Mar 2, 2026, 10:00 of your time.",
            "The task is assigned to you.",
            "Report where it stands.",
            "https://pacta.example/tasks/7");

    private static final Item AHEAD = new Item(
            "Agree the calendar",
            null,
            "Due tomorrow",
            false,
            "Thursday, March 5, 2026",
            null,
            "Your office has it.",
            "Take it.",
            "https://pacta.example/tasks/8");

    @ParameterizedTest
    @ValueSource(strings = {"news", "reminder", "digest", "webhook-paused"})
    void aMailGoesOutAsItWasLookedAt(String template) throws IOException {
        assertThat(plain(letter().html(template))).isEqualTo(plain(kept(template + ".html")));
        assertThat(letter().text(template)).isEqualTo(kept(template + ".txt"));
    }

    private static LetterTemplates.Letter letter() {
        return new LetterTemplates(new Messages())
                .letter(Locale.ENGLISH)
                .with("subject", "2 days late: Hold <the> session & sign")
                .with("said", "The silence was broken by USA.")
                .with("commitment", "DTT-14/03 · Regular talks")
                .with("link", "https://pacta.example/commitments/DTT-14/03")
                .with("item", LATE)
                .with("items", List.of(LATE, AHEAD))
                .with("more", "And 3 more")
                .with("quote", "The parties agreed to hold the talks.")
                .with("source", "What was agreed, in DTT-14")
                .with("greeting", "Dear Hana Lee,")
                .with("body", "Your webhook to example.org is paused.")
                .with("todo", "See what it answered:");
    }

    private static String kept(String name) throws IOException {
        try (var file = LetterTemplatesTest.class.getResourceAsStream("/letters/" + name)) {
            assertThat(file).as(name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Lines between tags mean nothing in HTML. */
    private static String plain(String html) {
        return html.replaceAll(">\\s+<", "><").strip();
    }
}
