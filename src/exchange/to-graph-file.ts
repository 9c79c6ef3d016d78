import { escapeXml } from './escape-xml.ts';
import type { NetworkAnswer } from '../model/answers-claims.ts';

const NODE_FIELDS = ['friends', 'enemies', 'warmth', 'hostility', 'betweenness', 'community', 'camp', 'projectedCamp'] as const;
const TIE_FIELDS = ['weight', 'cooperation', 'conflict'] as const;

/** A network as GEXF 1.3 (gexf.net): nodes with their figures, ties with weight ≥ 0 as the format asks and the sign as an attribute. */
export function toGexf(network: NetworkAnswer): string {
  const attributes = (names: readonly string[]): string =>
    names.map((name, i) => `      <attribute id="${i}" title="${name}" type="double"/>\n`).join('');
  const values = (figures: readonly number[]): string => figures.map((figure, i) => `<attvalue for="${i}" value="${figure}"/>`).join('');
  const span = network.when ? ` start="${network.when.firstDay}" end="${network.when.lastDay}" timeformat="date"` : '';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n',
    `  <graph defaultedgetype="undirected"${span}>\n`,
    `    <attributes class="node">\n${attributes(NODE_FIELDS)}    </attributes>\n`,
    `    <attributes class="edge">\n${attributes(['signedWeight', ...TIE_FIELDS.slice(1)])}    </attributes>\n    <nodes>\n`,
    ...network.nodes.map(
      (node) =>
        `      <node id="${escapeXml(node.id)}" label="${escapeXml(node.name)}"><attvalues>${values(NODE_FIELDS.map((field) => node[field]))}</attvalues></node>\n`,
    ),
    '    </nodes>\n    <edges>\n',
    ...network.ties.map(
      (tie, i) =>
        `      <edge id="${i}" source="${escapeXml(network.nodes[tie.from]!.id)}" target="${escapeXml(network.nodes[tie.to]!.id)}" weight="${Math.abs(tie.weight)}"><attvalues>${values(
          TIE_FIELDS.map((field) => tie[field]),
        )}</attvalues></edge>\n`,
    ),
    '    </edges>\n  </graph>\n</gexf>\n',
  ].join('');
}

/** A network as GraphML (graphml.graphdrawing.org), weights signed. */
export function toGraphml(network: NetworkAnswer): string {
  const keys = [
    '  <key id="name" for="node" attr.name="name" attr.type="string"/>\n',
    ...NODE_FIELDS.map((field) => `  <key id="${field}" for="node" attr.name="${field}" attr.type="double"/>\n`),
    ...TIE_FIELDS.map((field) => `  <key id="${field}" for="edge" attr.name="${field}" attr.type="double"/>\n`),
  ];
  const data = (key: string, value: string | number): string =>
    `<data key="${key}">${typeof value === 'number' ? value : escapeXml(value)}</data>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n',
    ...keys,
    '  <graph id="network" edgedefault="undirected">\n',
    ...network.nodes.map(
      (node) =>
        `    <node id="${escapeXml(node.id)}">${data('name', node.name)}${NODE_FIELDS.map((field) => data(field, node[field])).join('')}</node>\n`,
    ),
    ...network.ties.map(
      (tie) =>
        `    <edge source="${escapeXml(network.nodes[tie.from]!.id)}" target="${escapeXml(network.nodes[tie.to]!.id)}">${TIE_FIELDS.map((field) => data(field, tie[field])).join('')}</edge>\n`,
    ),
    '  </graph>\n</graphml>\n',
  ].join('');
}
