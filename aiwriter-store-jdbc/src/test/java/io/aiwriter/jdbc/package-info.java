@NullMarked
package io.aiwriter.jdbc;

import org.jspecify.annotations.NullMarked;
