import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { answerParent, failStart } from './child';

/** What the bare server holds in memory: answers of ours, so that both have the same to say. */
export interface BareData {
  readonly rows: readonly object[];
  readonly trees: readonly { readonly code: string; readonly tree: object }[];
}

const typeDefs = `
  type Query { evaluate: Evaluation city(code: String!): City }
  type Evaluation { ranking(first: Int!): RankingConnection! units(first: Int!): UnitEvaluationConnection! }
  type RankingConnection { nodes: [RankingRow!]! }
  type RankingRow { rank: Int! score: Float! unit: Unit! }
  type Unit { code: String! name: String! }
  type UnitEvaluationConnection { nodes: [UnitEvaluation!]! }
  type UnitEvaluation { tree: NodeScore! }
  type NodeScore { node: Node! basis: String! score: Float rank: Int contribution: Float children: [NodeScore!]! }
  type Node { code: String! name: String! }
  type City { evaluation: UnitEvaluation }
`;

/** Apollo Server as its first page shows it: standalone, its default plugins, plain resolvers over arrays. bareApollo FILE */
async function main(file: string): Promise<void> {
  const { rows, trees } = JSON.parse(readFileSync(file, 'utf8')) as BareData; // written by scenarios.ts
  const server = new ApolloServer({
    typeDefs,
    resolvers: {
      Query: {
        evaluate: () => ({}),
        city: (_root: unknown, { code }: { code: string }) => ({ evaluation: trees.find((entry) => entry.code === code) }),
      },
      Evaluation: {
        ranking: (_root: unknown, { first }: { first: number }) => ({ nodes: rows.slice(0, first) }),
        units: (_root: unknown, { first }: { first: number }) => ({ nodes: trees.slice(0, first) }),
      },
    },
  });
  const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
  answerParent(url);
}

main(process.argv[2]).catch(failStart);
