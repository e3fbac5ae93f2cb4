package countersign.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexNeedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {_id: 'a'}                              | {}             | {}
            {_id: 'a', version: 3}                  | {}             | {}
            {_id: {$in: ['a', 'b']}}                | {}             | {}
            {_id: {$gt: 'a'}}                       | {_id: 1}       | {}
            {}                                      | {_id: 1}       | {}
            {a: 1}                                  | {}             | {a: 1}
            {a: 1}                                  | {}             | {a: 1, b: 1}
            {a: 1, c: 2}                            | {}             | {a: 1, b: 1}
            {a: 1, b: 2}                            | {}             | {b: 1, a: 1}
            {a: 1}                                  | {b: 1}         | {a: 1, b: 1}
            {a: 1}                                  | {b: -1}        | {a: 1, b: 1}
            {a: 1}                                  | {b: -1, c: -1} | {a: 1, b: 1, c: 1}
            {a: 1, b: {$lte: 5}}                    | {b: 1}         | {a: 1, b: 1}
            {a: 1, c: {$gt: 5}}                     | {b: 1}         | {a: 1, b: 1, c: 1}
            {a: {$in: [1, 2]}}                      | {}             | {a: 1}
            {a: {$lte: 5}}                          | {a: 1}         | {a: 1}
            {$and: [{a: 1}, {b: 2}]}                | {}             | {a: 1, b: 1}
            {$or: [{a: 1}, {b: 1}]}                 | {}             | {a: 1};{b: 1}
            {x: 1, $or: [{b: {$gt: 1}}, {b: 1, _id: {$gt: 'a'}}]} | {b: 1, _id: 1} | {x: 1, b: 1, _id: 1}
            """)
    void serves(String filter, String sort, String indexes) {
        assertThat(need(filter, sort).isServedBy(indexes(indexes))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {a: 1}                  | {}            | {}
            {}                      | {}            | {a: 1}
            {}                      | {b: 1}        | {a: 1}
            {b: 1}                  | {}            | {a: 1, b: 1}
            {a: 1}                  | {c: 1}        | {a: 1, b: 1}
            {a: 1}                  | {c: 1}        | {a: 1, b: 1, c: 1}
            {a: {$gt: 1}}           | {b: 1}        | {a: 1, b: 1}
            {a: 1}                  | {b: 1, c: -1} | {a: 1, b: 1, c: 1}
            {$or: [{a: 1}, {b: 1}]} | {}            | {a: 1}
            {a: 1}                  | {_id: 1}      | {_id: 1}
            {a: 1}                  | {b: 1}        | {b: 1}
            """)
    void doesNotServe(String filter, String sort, String indexes) {
        assertThat(need(filter, sort).isServedBy(indexes(indexes))).isFalse();
    }

    private static IndexNeed need(String filter, String sort) {
        return IndexNeed.of(BsonDocument.parse(filter), BsonDocument.parse(sort));
    }

    private static List<BsonDocument> indexes(String text) {
        return Stream.of(text.split(";"))
                .map(BsonDocument::parse)
                .filter(index -> !index.isEmpty())
                .toList();
    }
}
