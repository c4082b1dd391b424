package org.pacta.webhook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Stale;
import org.pacta.shell.PageDialog;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;
import org.pacta.shell.Toasts;
import org.pacta.webhook.EventType;
import org.pacta.webhook.Webhook;
import org.pacta.webhook.Webhooks;

/** What a webhook is to be, asked in a dialog that stays, with all that was entered, until it is done. */
class WebhookForm extends Div {

    /** Of what a webhook tells. */
    enum Audience {
        ALL,
        SERIES,
        STATEMENT
    }

    private final TextField address = new TextField();
    private final CheckboxGroup<EventType> events = new CheckboxGroup<>();
    private final RadioButtonGroup<Audience> scope = new RadioButtonGroup<>();
    private final Select<String> series = new Select<>();
    private final ComboBox<String> statement = new ComboBox<>();
    private final Div trouble = new Div();
    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();

    private WebhookForm(Webhooks webhooks) {
        addClassName("webhook-form");
        prepareAddress();
        prepareEvents();
        prepareScope(webhooks);
        field("address", address);
        field("events", events);
        field("series", series);
        field("statement", statement);
        add(address, events, scope, series, statement, trouble);
    }

    /** Asks for a new one.
     *
     * @param made called with it once it is made
     */
    static void add(Webhooks webhooks, Consumer<Webhooks.Created> made) {
        var form = new WebhookForm(webhooks);
        form.events.setValue(EnumSet.allOf(EventType.class));
        form.scope.setValue(Audience.ALL);
        form.open("webhook.form.add", "webhook.form.save.add", dialog -> {
            var created = webhooks.create(form.asked());
            dialog.close();
            made.accept(created);
        });
    }

    /** Asks for what is to be changed. */
    static void change(Webhooks webhooks, Webhook webhook) {
        var form = new WebhookForm(webhooks);
        form.fill(webhook);
        var read = new AtomicInteger(webhook.version());
        form.open("webhook.form.change", "webhook.form.save.change", dialog -> {
            try {
                webhooks.change(webhook.id(), read.get(), form.asked());
            } catch (Stale stale) {
                // The page behind shows what stands now: whoever saves once more has seen it.
                webhooks.byId(webhook.id()).ifPresent(now -> read.set(now.version()));
                throw stale;
            }
            dialog.close();
            Toasts.success(dialog.getTranslation("webhook.form.changed"));
        });
    }

    private void open(String titleKey, String verbKey, Consumer<PageDialog> command) {
        var dialog = new PageDialog(getTranslation(titleKey), this);
        dialog.setCloseOnOutsideClick(false);
        var save = new Button(getTranslation(verbKey));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Press.once(save, () -> {
            clear();
            WebhookActions.saying(dialog)
                    .atField(this::mark)
                    .in(text -> trouble.add(Problem.error(text)))
                    .run(() -> command.accept(dialog));
        });
        dialog.withActions(new Button(getTranslation("webhook.form.cancel"), click -> dialog.close()), save);
        dialog.open();
        address.focus();
    }

    private void prepareAddress() {
        address.setLabel(getTranslation("webhook.form.address"));
        address.setHelperText(getTranslation("webhook.form.address.help"));
        address.setPlaceholder("https://");
        address.setRequiredIndicatorVisible(true);
        address.setManualValidation(true);
        address.setAutocapitalize(Autocapitalize.NONE);
        address.setWidthFull();
    }

    private void prepareEvents() {
        events.setLabel(getTranslation("webhook.form.events"));
        events.setItems(EventType.values());
        events.setItemLabelGenerator(event -> getTranslation("webhook.event." + event));
        events.setHelperText(getTranslation("webhook.form.events.help"));
        events.setManualValidation(true);
        events.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    }

    private void prepareScope(Webhooks webhooks) {
        scope.setLabel(getTranslation("webhook.form.scope"));
        scope.setItems(Audience.values());
        scope.setItemLabelGenerator(item -> getTranslation("webhook.form.scope." + item));
        scope.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        scope.addValueChangeListener(change -> showScope());
        series.setLabel(getTranslation("webhook.form.series"));
        series.setItems(webhooks.series());
        series.setManualValidation(true);
        statement.setLabel(getTranslation("webhook.form.statement"));
        statement.setItems(query ->
                webhooks.statements(query.getFilter().orElse(null), query.getOffset(), query.getLimit()).stream());
        statement.setManualValidation(true);
        showScope();
    }

    private void showScope() {
        series.setVisible(scope.getValue() == Audience.SERIES);
        statement.setVisible(scope.getValue() == Audience.STATEMENT);
    }

    private <F extends Component & HasValidationProperties & HasValue<?, ?>> void field(String name, F field) {
        fields.put(name, field);
        field.addValueChangeListener(change -> field.setInvalid(false));
    }

    private void fill(Webhook webhook) {
        address.setValue(webhook.address());
        events.setValue(EnumSet.copyOf(webhook.events()));
        scope.setValue(
                webhook.series() != null
                        ? Audience.SERIES
                        : webhook.statement() != null ? Audience.STATEMENT : Audience.ALL);
        series.setValue(webhook.series());
        statement.setValue(webhook.statement());
    }

    /** A series or statement that was to be chosen and was not is asked for as one without a name. */
    private Webhooks.NewWebhook asked() {
        return new Webhooks.NewWebhook(
                address.getValue(),
                events.getValue(),
                scope.getValue() == Audience.SERIES ? text(series.getValue()) : null,
                scope.getValue() == Audience.STATEMENT ? text(statement.getValue()) : null);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private boolean mark(String name, String words) {
        var field = fields.get(name);
        if (field == null) {
            return false;
        }
        field.setErrorMessage(words);
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
        return true;
    }

    private void clear() {
        trouble.removeAll();
        fields.values().forEach(field -> field.setInvalid(false));
    }
}
