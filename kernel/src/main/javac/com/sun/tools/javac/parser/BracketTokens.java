package com.sun.tools.javac.parser;

import com.sun.tools.javac.parser.Tokens.NamedToken;
import com.sun.tools.javac.parser.Tokens.Token;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import com.sun.tools.javac.util.Name;
import com.sun.tools.javac.util.Names;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Tokens in which `t[i, 1:3]` reads as Java: `t[several(i, slice(1, 3, null))]`.
///
/// In Java no comma and no colon stands between brackets behind an expression but within parentheses, braces, type arguments, or as part of `? :`.
/// Tokens keep their places in the text, and those that are put in have no length, so errors point to what was written.
public final class BracketTokens {
    /// Stands in front of several indices: no name that a user would write.
    public static final String SEVERAL = "thalweg$index";
    /// Stands in front of start, stop and step of a slice.
    public static final String SLICE = "thalweg$slice";

    private static final Set<TokenKind> ENDS_EXPRESSION = EnumSet.of(TokenKind.IDENTIFIER, TokenKind.RPAREN, TokenKind.RBRACKET, TokenKind.THIS,
            TokenKind.UNDERSCORE);

    private final Supplier<Token> source;
    private final Name several;
    private final Name slice;
    private final Deque<Token> ready = new ArrayDeque<>();
    private TokenKind before = TokenKind.ERROR;

    BracketTokens(Supplier<Token> source, Names names) {
        this.source = source;
        this.several = names.fromString(SEVERAL);
        this.slice = names.fromString(SLICE);
    }

    Token next() {
        if (ready.isEmpty()) {
            Token token = source.get();
            ready.add(token);
            if (token.kind == TokenKind.LBRACKET && ENDS_EXPRESSION.contains(before)) {
                ready.addAll(bracket(token));
            }
        }
        Token token = ready.remove();
        before = token.kind;
        return token;
    }

    /// What follows an opening bracket, up to the closing one, or to where it is clear that there is none.
    private List<Token> bracket(Token opening) {
        Reading reading = new Reading();
        Token closing = read(reading);
        List<Token> tokens = reading.plain() || closing.kind != TokenKind.RBRACKET ? reading.all() : reading.marked(opening.endPos);
        tokens.add(closing);
        return tokens;
    }

    private Token read(Reading reading) {
        TokenKind last = TokenKind.LBRACKET;
        int depth = 0;
        while (true) {
            Token token = source.get();
            boolean outermost = depth == 0;
            switch (token.kind) {
                case EOF -> {
                    return token;
                }
                case SEMI -> {
                    if (outermost) {
                        return token;
                    }
                }
                case LPAREN, LBRACE -> depth++;
                case RPAREN, RBRACE, RBRACKET -> {
                    if (outermost) {
                        return token;
                    }
                    depth--;
                }
                default -> { }
            }
            if (token.kind == TokenKind.LBRACKET) {
                reading.add(token);
                List<Token> inner = ENDS_EXPRESSION.contains(last) ? bracket(token) : plainBracket();
                reading.addAll(inner);
                last = inner.getLast().kind;
                continue;
            }
            if (outermost) {
                reading.take(token);
            } else {
                reading.add(token);
            }
            last = token.kind;
        }
    }

    /// The brackets of a type or of a new array.
    private List<Token> plainBracket() {
        Reading inner = new Reading();
        Token closing = read(inner);
        List<Token> tokens = inner.all();
        tokens.add(closing);
        return tokens;
    }

    /// What stands between two brackets, by items and the parts of slices.
    private final class Reading {
        private final List<Token> all = new ArrayList<>();
        private final List<List<List<Token>>> items = new ArrayList<>(List.of(newItem()));
        private int questions;
        private int angles;
        private boolean separated;

        private List<List<Token>> newItem() {
            List<List<Token>> item = new ArrayList<>();
            item.add(new ArrayList<>());
            return item;
        }

        boolean plain() {
            return !separated;
        }

        List<Token> all() {
            return all;
        }

        void add(Token token) {
            all.add(token);
            items.getLast().getLast().add(token);
        }

        void addAll(List<Token> tokens) {
            tokens.forEach(this::add);
        }

        /// A token within no other parentheses.
        void take(Token token) {
            switch (token.kind) {
                case QUES -> questions++;
                case LT -> angles++;
                case GT -> angles--;
                case GTGT -> angles -= 2;
                case GTGTGT -> angles -= 3;
                default -> { }
            }
            boolean colon = (token.kind == TokenKind.COLON || token.kind == TokenKind.COLCOL) && questions == 0;
            if (token.kind == TokenKind.COMMA && angles <= 0) {
                separate(token, newItem());
            } else if (colon && angles <= 0) {
                separated = true;
                all.add(token);
                items.getLast().add(new ArrayList<>());
                if (token.kind == TokenKind.COLCOL) {
                    items.getLast().add(new ArrayList<>());
                }
            } else {
                if (token.kind == TokenKind.COLON && questions > 0) {
                    questions--;
                }
                add(token);
            }
        }

        private void separate(Token comma, List<List<Token>> item) {
            separated = true;
            all.add(comma);
            items.add(item);
            questions = 0;
            angles = 0;
        }

        /// As a call of each item, slices as calls in turn.
        List<Token> marked(int start) {
            List<Token> marked = new ArrayList<>();
            int at = open(marked, several, start);
            for (int i = 0; i < items.size(); i++) {
                at = i == 0 ? at : put(marked, TokenKind.COMMA, at);
                at = item(marked, items.get(i), at);
            }
            put(marked, TokenKind.RPAREN, at);
            return marked;
        }

        private int item(List<Token> marked, List<List<Token>> parts, int start) {
            if (parts.size() == 1) {
                return part(marked, parts.getFirst(), start);
            }
            int at = open(marked, slice, start);
            for (int i = 0; i < Math.max(3, parts.size()); i++) {
                at = i == 0 ? at : put(marked, TokenKind.COMMA, at);
                List<Token> part = i < parts.size() ? parts.get(i) : List.of();
                at = part.isEmpty() ? put(marked, TokenKind.NULL, at) : part(marked, part, at);
            }
            return put(marked, TokenKind.RPAREN, at);
        }

        private int part(List<Token> marked, List<Token> part, int at) {
            marked.addAll(part);
            return part.isEmpty() ? at : part.getLast().endPos;
        }

        private int open(List<Token> marked, Name name, int at) {
            marked.add(new NamedToken(TokenKind.IDENTIFIER, at, at, name, null));
            return put(marked, TokenKind.LPAREN, at);
        }

        private int put(List<Token> marked, TokenKind kind, int at) {
            marked.add(kind == TokenKind.NULL ? new NamedToken(kind, at, at, null, null) : new Token(kind, at, at, null));
            return at;
        }
    }
}
