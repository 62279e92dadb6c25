/** Chat models behind one contract. Start at {@link io.aiwriter.chat.ChatModel}. */
@NullMarked
package io.aiwriter.chat;

import org.jspecify.annotations.NullMarked;
