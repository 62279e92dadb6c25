/**
 * Doubles and contract tests for whoever implements or uses the API. Start at {@link
 * io.aiwriter.testkit.ScriptedChatModel}.
 */
@NullMarked
package io.aiwriter.testkit;

import org.jspecify.annotations.NullMarked;
