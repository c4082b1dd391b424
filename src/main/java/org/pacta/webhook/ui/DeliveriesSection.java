package org.pacta.webhook.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.shell.EmptyState;
import org.pacta.shell.Section;
import org.pacta.shell.Toasts;
import org.pacta.webhook.Deliveries;
import org.pacta.webhook.Deliveries.Delivery;

/** What was sent, by state, and one of them opened; both stand in the address. */
class DeliveriesSection extends Composite<Section> {

    /** So many rows are shown without scrolling within the list. */
    private static final int FEW = 10;

    private static final String STATE = "state";
    private static final String DELIVERY = "delivery";

    private final transient Deliveries deliveries;
    private final WebhookWords words;
    private final Select<Deliveries.State> state = new Select<>();
    private final Grid<Delivery> grid = new Grid<>();
    private final List<Grid.Column<Delivery>> wide;
    private final Grid.Column<Delivery> card;
    private final Div nothing = new Div();
    private final Div detail = new Div();
    private long webhook;
    private @Nullable Long open;
    private @Nullable Delivery shown;

    DeliveriesSection(Deliveries deliveries, WebhookWords words) {
        this.deliveries = deliveries;
        this.words = words;
        wide = List.of(
                grid.addColumn(delivery -> words.time(delivery.createdAt()))
                        .setKey("when")
                        .setWidth("12rem")
                        .setFlexGrow(0),
                grid.addColumn(new ComponentRenderer<>(this::what))
                        .setKey("what")
                        .setFlexGrow(3),
                grid.addColumn(new ComponentRenderer<>(words::badge))
                        .setKey("state")
                        .setWidth("10rem")
                        .setFlexGrow(0),
                grid.addColumn(delivery -> delivery.last() == null ? "" : words.answer(delivery.last()))
                        .setKey("answer")
                        .setFlexGrow(3),
                grid.addColumn(Delivery::attempts)
                        .setKey("attempts")
                        .setWidth("5rem")
                        .setFlexGrow(0));
        wide.forEach(column -> column.setHeader(getTranslation("webhook.delivery.column." + column.getKey())));
        card = grid.addColumn(new ComponentRenderer<>(this::card)).setHeader(getTranslation("webhook.deliveries"));
    }

    @Override
    protected Section initContent() {
        prepareGrid();
        state.setLabel(getTranslation("webhook.deliveries.filter"));
        state.setItems(WebhookWords.states());
        state.setItemLabelGenerator(
                item -> item == null ? getTranslation("webhook.deliveries.filter.any") : words.state(item));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("webhook.deliveries.filter.any"));
        state.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(null);
            }
        });
        detail.addClassName("webhook-detail");
        var about = new Paragraph(getTranslation("webhook.deliveries.about"));
        about.addClassName("webhook-soft");
        var body = new Div(new Div(grid, nothing), detail);
        body.addClassName("webhook-deliveries");
        return new Section(getTranslation("webhook.deliveries"), about, state, body);
    }

    private void prepareGrid() {
        grid.addClassName("webhook-grid");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAriaLabel(getTranslation("webhook.deliveries.list"));
        grid.setItems(
                query -> deliveries.page(webhook, state.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> deliveries.count(webhook, state.getValue()));
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.addItemClickListener(event -> go(event.getItem().id()));
        grid.addSelectionListener(event -> event.getFirstSelectedItem()
                .filter(delivery -> event.isFromClient())
                .ifPresent(delivery -> go(delivery.id())));
        setNarrow(false);
    }

    void setNarrow(boolean narrow) {
        wide.forEach(column -> column.setVisible(!narrow));
        card.setVisible(narrow);
    }

    /** What the address says. */
    void show(long webhookId, QueryParameters parameters) {
        getContent();
        webhook = webhookId;
        state.setValue(parameters
                .getSingleParameter(STATE)
                .flatMap(DeliveriesSection::known)
                .orElse(null));
        open = parameters
                .getSingleParameter(DELIVERY)
                .filter(value -> value.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }

    private static Optional<Deliveries.State> known(String name) {
        return WebhookWords.states().stream()
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    void reload() {
        int found = deliveries.count(webhook, state.getValue());
        grid.setVisible(found > 0);
        grid.setAllRowsVisible(found <= FEW);
        grid.getDataProvider().refreshAll();
        nothing.removeAll();
        if (found == 0) {
            nothing.add(
                    state.getValue() == null
                            ? new EmptyState("webhook.deliveries.empty.title", "webhook.deliveries.empty.body", null)
                            : new EmptyState(
                                    "webhook.deliveries.noMatch.title", "webhook.deliveries.noMatch.body", null));
        }
        reloadDetail();
    }

    private void reloadDetail() {
        var now = open == null
                ? null
                : deliveries
                        .byId(open)
                        .filter(one -> one.webhookId() == webhook)
                        .orElse(null);
        if (Objects.equals(now, shown) && (now == null || detail.getComponentCount() > 0)) {
            return;
        }
        var opened = now != null && (shown == null || shown.id() != now.id());
        shown = now;
        detail.removeAll();
        if (now == null) {
            grid.deselectAll();
        } else {
            detail.add(new DeliveryDetail(
                    now, words, () -> go(null), deliveries.mayResend(now) ? () -> resend(now) : null));
        }
        if (opened) {
            // Beside the list it is in sight already; on a phone it may not be.
            detail.getElement()
                    .executeJs("if (matchMedia('(max-width: 800px)').matches)"
                            + " setTimeout(() => this.scrollIntoView({block: 'start'}), 100)");
        }
    }

    private void resend(Delivery delivery) {
        if (WebhookActions.attempt(this, () -> deliveries.resend(delivery.id(), delivery.version()))) {
            Toasts.success(getTranslation("webhook.delivery.resend.done"));
        }
        reload();
    }

    private void go(@Nullable Long delivery) {
        if (delivery != null && delivery.equals(open)) {
            return;
        }
        var parameters = new java.util.LinkedHashMap<String, String>();
        if (state.getValue() != null) {
            parameters.put(STATE, state.getValue().name());
        }
        if (delivery != null) {
            parameters.put(DELIVERY, String.valueOf(delivery));
        }
        getUI().ifPresent(ui -> ui.navigate("webhooks/" + webhook, QueryParameters.simple(Map.copyOf(parameters))));
    }

    private Div what(Delivery delivery) {
        var what = new Div(new Span(words.what(delivery)));
        var content = delivery.content();
        if (content != null && content.subject() != null) {
            var subject = new Span(content.subject());
            subject.addClassName("webhook-soft");
            what.add(subject);
        }
        what.addClassName("webhook-what");
        return what;
    }

    private Div card(Delivery delivery) {
        var when = new Span(words.time(delivery.createdAt()));
        when.addClassName("webhook-soft");
        var card = new Div(what(delivery), words.badge(delivery), when);
        if (delivery.last() != null) {
            card.add(new Span(words.answer(delivery.last())));
        }
        card.addClassName("webhook-card");
        return card;
    }
}
