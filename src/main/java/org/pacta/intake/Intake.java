package org.pacta.intake;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Reads the text of a statement from a file. Nothing is stored, and nothing in the file is executed or fetched.
 *
 * <p>Files are read one at a time, each in a thread of its own that is given up when the time is over: what a malicious
 * file can use is bounded, whoever uploads how many.
 */
@Service
public final class Intake {

    /** Bytes of a file. */
    public static final int LARGEST = 5 * 1024 * 1024;

    /** What the input is called in {@link Refused#field()}. */
    public static final String FIELD = "file";

    private static final Logger log = LoggerFactory.getLogger(Intake.class);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Semaphore turns = new Semaphore(1, true);
    private final Duration longest;

    @Autowired
    public Intake() {
        this(LONGEST);
    }

    Intake(Duration longest) {
        this.longest = longest;
    }

    /**
     * Reads a file: the same file always gives the same text.
     *
     * @param fileName as its sender calls it; its ending must fit the content, or be none
     * @throws Refused with a reason {@code intake.*} where there is no text to be had from it
     */
    public Text read(String fileName, byte[] content) {
        var name = FileNames.plain(fileName);
        if (content.length == 0) {
            throw new Refused("intake.empty", FIELD, name);
        }
        if (content.length > LARGEST) {
            throw new Refused(Refused.Category.TOO_LARGE, "intake.tooLarge", FIELD, name, LARGEST / 1024 / 1024);
        }
        return inTurn(name, content);
    }

    private Text inTurn(String name, byte[] content) {
        try {
            if (!turns.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refused(Refused.Category.BUSY, "intake.busy", FIELD);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused(Refused.Category.BUSY, "intake.busy", FIELD);
        }
        var budget = new Budget(longest);
        var task = new FutureTask<>(() -> {
            try {
                return extract(name, content, budget);
            } finally {
                turns.release();
            }
        });
        try {
            Thread.ofPlatform().daemon().name("intake").start(task);
        } catch (OutOfMemoryError noThread) {
            turns.release();
            throw new Refused(Refused.Category.BUSY, "intake.busy", FIELD);
        }
        return await(task, budget, name);
    }

    private Text await(FutureTask<Text> task, Budget budget, String name) {
        try {
            return task.get(longest.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            throw budget.tooSlow();
        } catch (InterruptedException stopped) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw budget.tooSlow();
        } catch (ExecutionException failed) {
            throw refusal(failed.getCause(), name);
        }
    }

    /** Whatever a parser falls over is the file's fault, as far as the person can do anything about it. */
    private static Refused refusal(@Nullable Throwable cause, String name) {
        return switch (cause) {
            case Refused refused -> refused;
            case OutOfMemoryError _ -> new Refused(Refused.Category.TOO_LARGE, "intake.bomb", FIELD, name);
            case null, default -> {
                log.info("A file could not be read: {}", String.valueOf(cause));
                yield new Refused("intake.broken", FIELD, name);
            }
        };
    }

    private static Text extract(String name, byte[] content, Budget budget) throws IOException {
        var format = Content.formatOf(name, content, budget);
        if (!format.fits(name)) {
            throw new Refused(
                    "intake.wrongType", FIELD, name, FileFormat.endingOf(name), format.name(), format.ending());
        }
        var text = switch (format) {
            case TEXT -> PlainText.read(name, content);
            case WORD -> WordText.read(WordPackage.open(name, content, budget), budget);
            case PDF -> PdfText.read(name, content, budget);
            case HTML -> HtmlText.read(name, content, budget);
            case HANCOM -> HancomText.read(name, content, budget);
            case MAIL -> MailText.read(name, content, budget);
        };
        if (text.chars().noneMatch(Character::isLetter)) {
            throw new Refused("intake.empty", FIELD, name);
        }
        return new Text(text, format, DigestUtils.sha256Hex(content));
    }

    /**
     * What was read in a file.
     *
     * @param text with {@code \n} at line ends; a blank line between paragraphs, items of a list on lines of their own
     * @param format told by the content, not by the name
     * @param sha256 of the file as it came, hexadecimal
     */
    public record Text(String text, FileFormat format, String sha256) {

        public String mediaType() {
            return format.mediaType();
        }
    }
}
