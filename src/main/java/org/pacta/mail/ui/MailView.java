package org.pacta.mail.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.database.ListQueries;
import org.pacta.mail.Mailbox;
import org.pacta.mail.Resending;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.pacta.shell.Attempt;
import org.pacta.shell.Confirmation;
import org.pacta.shell.EmptyState;
import org.pacta.shell.PageHeader;
import org.pacta.shell.PageRefresh;
import org.pacta.shell.Problem;
import org.pacta.shell.Toasts;

/** The mail that the reader may see, and one of them opened; its address is {@code /mail/123}. */
@Route("mail")
@Menu(title = "nav.mail", order = 80, icon = "vaadin:envelope-o")
@PermitAll
class MailView extends Div implements HasUrlParameter<Long> {

    private final transient Mailbox mailbox;
    private final MailTimes times;
    private final Grid<Mailbox.Line> grid = new Grid<>();
    private final TextField search = new TextField();
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private @Nullable SendAgainSection again;
    private @Nullable Long open;

    MailView(Mailbox mailbox, Resending resending, Parties parties, Permissions permissions, PageRefresh pageRefresh) {
        this.mailbox = mailbox;
        var me = permissions.me();
        times = new MailTimes(me.zone(), me.locale());
        addClassName("pacta-mail");

        add(new PageHeader(getTranslation("mail.title")).subtitle(getTranslation("mail.about")));
        if (!mailbox.delivers()) {
            add(Problem.notice(getTranslation(me.has(Role.ADMINISTRATOR) ? "mail.kept.banner" : "mail.kept")));
        }
        if (resending.mayResend()) {
            var offices = parties.offices().stream()
                    .filter(office -> office.partyCode().equals(me.partyCode()))
                    .toList();
            again = new SendAgainSection(resending, offices, me.zone(), this::refresh);
            var kept = resending.count(new Resending.Filter(Mailbox.State.KEPT, null, null, null, null, null));
            if (kept > 0) {
                add(Problem.notice(getTranslation("mail.again.kept", kept)));
            }
            add(again);
        }
        prepareSearch();
        prepareGrid();
        layout.setMaster(new Div(search, grid));
        layout.setMasterSize("24rem");
        layout.setDetailSize("32rem");
        layout.setExpandMaster(true);
        layout.setExpandDetail(true);
        layout.setDetailPlaceholder(new EmptyState("mail.pick.title", "mail.pick.body", null));
        layout.addBackdropClickListener(event -> show(null));
        layout.addDetailEscapePressListener(event -> show(null));
        layout.setWidthFull();
        add(layout);
        pageRefresh.refresh(this, Set.of("mail"), this::refresh);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long mailId) {
        open = mailId;
        refreshDetail();
    }

    private void prepareSearch() {
        search.setLabel(getTranslation("mail.search"));
        search.setPlaceholder(getTranslation("mail.search.hint"));
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> grid.getDataProvider().refreshAll());
    }

    private void prepareGrid() {
        var when = grid.addColumn(line -> times.say(line.createdAt()))
                .setHeader(getTranslation("mail.column.when"))
                .setSortProperty(Mailbox.Order.WHEN.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(Mailbox.Line::recipient)
                .setHeader(getTranslation("mail.column.to"))
                .setSortProperty(Mailbox.Order.TO.name())
                .setTooltipGenerator(Mailbox.Line::address);
        grid.addColumn(Mailbox.Line::subject)
                .setHeader(getTranslation("mail.column.subject"))
                .setSortProperty(Mailbox.Order.SUBJECT.name())
                .setTooltipGenerator(Mailbox.Line::subject)
                .setFlexGrow(3);
        grid.addColumn(new ComponentRenderer<>(line -> MailBadge.of(this, line.state(), line.doubted())))
                .setHeader(getTranslation("mail.column.state"))
                .setSortProperty(Mailbox.Order.STATE.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.getElement().setAttribute("aria-label", getTranslation("mail.list"));
        grid.setEmptyStateComponent(new EmptyState("mail.empty.title", "mail.empty.body", null));
        grid.sort(List.of(new GridSortOrder<>(when, SortDirection.DESCENDING)));
        grid.setItems(this::page, query -> Math.min(mailbox.count(search.getValue()), ListQueries.MOST));
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.addItemClickListener(event -> show(event.getItem().id()));
        grid.addSelectionListener(event -> event.getFirstSelectedItem()
                .filter(line -> event.isFromClient())
                .ifPresent(line -> show(line.id())));
        grid.setHeight("min(70vh, 60rem)");
    }

    private Stream<Mailbox.Line> page(Query<Mailbox.Line, Void> query) {
        var order = query.getSortOrders().stream().findFirst();
        return mailbox
                .page(
                        search.getValue(),
                        order.map(by -> Mailbox.Order.valueOf(by.getSorted())).orElse(Mailbox.Order.WHEN),
                        order.map(by -> by.getDirection() == SortDirection.DESCENDING)
                                .orElse(true),
                        query.getOffset(),
                        query.getLimit())
                .stream();
    }

    private void show(@Nullable Long mailId) {
        if (mailId == null || !mailId.equals(open)) {
            getUI().ifPresent(ui -> {
                if (mailId == null) {
                    ui.navigate(MailView.class);
                } else {
                    ui.navigate(MailView.class, mailId);
                }
            });
        }
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        if (again != null) {
            again.count();
        }
        refreshDetail();
    }

    private void refreshDetail() {
        if (open == null) {
            grid.deselectAll();
            layout.setDetail(null);
            return;
        }
        var letter = mailbox.letter(open);
        if (letter.isEmpty()) {
            layout.setDetail(new EmptyState("mail.none.title", "mail.none.body", null));
            return;
        }
        var shown = letter.get();
        if (!(layout.getDetail() instanceof MailLetter open && open.shows(shown))) {
            layout.setDetail(new MailLetter(
                    shown, times, () -> show(null), mailbox.mayResend(shown) ? () -> askToResend(shown) : null));
        }
    }

    private void askToResend(Mailbox.Letter letter) {
        Confirmation.ask(
                getTranslation("mail.resend.ask"),
                getTranslation("mail.resend.consequence", letter.to().address()),
                getTranslation("mail.resend"),
                () -> resend(letter));
    }

    private void resend(Mailbox.Letter letter) {
        if (Attempt.on(this).run(() -> mailbox.resend(letter.id(), letter.version()))) {
            Toasts.success(getTranslation("mail.resend.done"));
        }
        UI.getCurrentOrThrow().access(this::refresh);
    }
}
