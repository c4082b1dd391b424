package org.pacta.reading;

import java.time.LocalDate;
import java.util.List;

/**
 * What a sentence is read with.
 *
 * @param parties of the statement
 * @param issuedOn day of the statement
 * @param reported whether the statement tells what was agreed ("the officials agreed") instead of speaking itself ("we
 *     agree"): in a spoken one, a plain past tense tells of earlier acts
 * @param stems what the stems of lists undertake
 */
record Context(List<String> parties, LocalDate issuedOn, boolean reported, Stems stems) {}
