package io.aiwriter.verify;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A number as a text has it.
 *
 * @param written its characters
 * @param readings the values that it may stand for, each without trailing zeros: {@code 1,234} is
 *     1234 to some and 1.234 to others
 */
record Figure(String written, Set<BigDecimal> readings) {}
