/**
 * What {@code ./pacta structure} prints and what the build holds to: sizes, faces, arrows between modules, what no test names.
 * Reads sources as javac parses them and nothing else of the project, so that it runs without a build.
 */
@NullMarked
package org.pacta.structure;

import org.jspecify.annotations.NullMarked;
