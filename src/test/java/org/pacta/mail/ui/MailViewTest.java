package org.pacta.mail.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.mail.MailPages;
import org.pacta.mail.Mailbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;

/** The page of mail, where no server is named. */
@ContextConfiguration(classes = MailPages.class)
@ViewPackages(classes = MailView.class)
class MailViewTest extends SpringBrowserlessTest {

    @Autowired
    private MailPages.Post post;

    private long me;

    @BeforeEach
    void signIn() {
        me = post.newcomer();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void itSaysThatMailIsKeptAndNotSent() {
        navigate(MailView.class);

        assertThat(paragraphs()).anyMatch(text -> text.startsWith("Outgoing mail is kept here and not sent."));
    }

    @Test
    @SuppressWarnings("unchecked")
    void theReadersMailIsListedNewestFirst() {
        post.send(me, "First");
        post.send(me, "Second");
        post.send(post.newcomer(), "Somebody else's");
        SecurityContextHolder.clearContext();
        me = post.newcomer();
        post.send(me, "Mine");
        post.send(me, "Mine too");

        navigate(MailView.class);

        Grid<Mailbox.Line> grid = $(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(2);
        assertThat(test(grid).getRow(0).subject()).isEqualTo("Mine too");
    }

    @Test
    void aMailOpensAtItsAddressInAFrameThatMayDoNothing() {
        long id = post.send(me, "Due tomorrow: Draft");

        navigate(MailView.class, id);

        assertThat($(H2.class).single().getText()).isEqualTo("Due tomorrow: Draft");
        var frame = $(IFrame.class).single();
        assertThat(frame.getSrcdoc())
                .hasValueSatisfying(html -> assertThat(html).contains("Due tomorrow: Draft"));
        assertThat(frame.getElement().getAttribute("sandbox")).isEmpty();
    }

    @Test
    void aMailOfSomebodyElseIsNotHere() {
        long id = post.send(me, "Not yours");
        post.newcomer();

        navigate(MailView.class, id);

        assertThat($(IFrame.class).all()).isEmpty();
        assertThat(paragraphs()).contains("This mail is not here");
    }

    private java.util.List<String> paragraphs() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}
