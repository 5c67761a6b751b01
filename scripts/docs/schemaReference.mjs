import {
  buildSchema, getNamedType, isEnumType, isInputObjectType, isInterfaceType, isObjectType, isScalarType, isSpecifiedScalarType, isUnionType, print, astFromValue,
} from 'graphql';
import { renderMarkdown } from './markdown.mjs';

const escaped = (text) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);
const described = ({ description }) => renderMarkdown(description ?? '').html;
const anchored = (type) => (isSpecifiedScalarType(getNamedType(type)) ? escaped(String(type)) : `<a href="#${getNamedType(type).name}">${escaped(String(type))}</a>`);
const typed = (type) => `<code>${anchored(type)}</code>`;
const deprecated = ({ deprecationReason }) => (deprecationReason ? `<p class="note">Deprecated: ${escaped(deprecationReason)}</p>` : '');

const given = ({ defaultValue, type }) => (defaultValue === undefined ? '' : ` = <code>${escaped(print(astFromValue(defaultValue, type)))}</code>`);

const argument = (arg) => `<li><code>${arg.name}</code>: ${typed(arg.type)}${given(arg)} ${described(arg)}</li>`;

function field(owner, each) {
  const args = each.args ?? [];
  return `<dt id="${owner.name}.${each.name}"><code>${each.name}</code>: ${typed(each.type)}${given(each)}</dt>
<dd>${described(each)}${deprecated(each)}${args.length === 0 ? '' : `<ul>${args.map(argument).join('\n')}</ul>`}</dd>`;
}

const value = (owner, each) => `<dt id="${owner.name}.${each.name}"><code>${each.name}</code></dt>\n<dd>${described(each)}${deprecated(each)}</dd>`;

function members(type) {
  if (isEnumType(type)) return `<dl>${type.getValues().map((each) => value(type, each)).join('\n')}</dl>`;
  if (isUnionType(type)) return `<p>One of ${type.getTypes().map(typed).join(', ')}.</p>`;
  if (isScalarType(type)) return '';
  return `<dl>${Object.values(type.getFields()).map((each) => field(type, each)).join('\n')}</dl>`;
}

function entry(type) {
  const interfaces = 'getInterfaces' in type ? type.getInterfaces() : [];
  const implemented = interfaces.length === 0 ? '' : `<p>Is a ${interfaces.map(typed).join(', ')}.</p>\n`;
  return `<section>\n<h3 id="${type.name}"><a href="#${type.name}">${type.name}</a></h3>\n${described(type)}${implemented}${members(type)}\n</section>`;
}

const kinds = [
  ['Types', isObjectType], ['Interfaces', isInterfaceType], ['Unions', isUnionType], ['Enums', isEnumType], ['Inputs', isInputObjectType], ['Scalars', isScalarType],
];

/** The reference of a schema, from its descriptions: what can be asked first, then every type by kind and name. */
export function schemaReference(text) {
  const schema = buildSchema(text);
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((type) => type != null);
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__')).sort((a, b) => (a.name < b.name ? -1 : 1));
  const groups = [
    ['Operations', roots],
    ...kinds.map(([title, is]) => [title, types.filter((type) => is(type) && !roots.includes(type) && !isSpecifiedScalarType(type))]),
  ].filter(([, members]) => members.length > 0);
  return {
    title: 'Schema',
    headings: groups.map(([title]) => ({ heading: title, anchor: title.toLowerCase() })),
    html: `<h1>Schema</h1>\n<p>Everything that can be asked and changed, from the descriptions of the schema itself.</p>\n${groups.map(([title, members]) =>
      `<h2 id="${title.toLowerCase()}">${title}</h2>\n<p>${members.map(typed).join(' ')}</p>\n${members.map(entry).join('\n')}`).join('\n')}\n`,
  };
}
