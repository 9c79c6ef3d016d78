import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeQueries } from '../../test/helpers/fake-queries.ts';
import { RapportError } from '../base/rapport-error.ts';
import { ANSWER_SCHEMAS, rowsSchema } from './answer-schemas.ts';
import type { EventRow, Rows } from '../model/answers.ts';
import { isOwnHost } from './guard.ts';
import { PARAMETERS } from './parameters.ts';
import { ROUTES } from './routes.ts';
import { type RunningServer, startServerOf } from './start-server.ts';

/** JSON of a shape that the test says itself. */
interface Loose {
  readonly [name: string]: Loose;
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
  /** Parsed, where it is JSON. */
  readonly json: Loose;
}

const folder = mkdtempSync(join(tmpdir(), 'rapport-web-'));
const defects: unknown[] = [];
let server: RunningServer;
const broken = { ...fakeQueries(), summary: () => Promise.reject(new Error('a path nobody should see: /somewhere/secret')) };

beforeAll(async () => {
  mkdirSync(join(folder, 'web', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'web', 'index.html'), '<!doctype html><title>Rapport</title>');
  writeFileSync(join(folder, 'web', 'assets', 'a-1234.js'), 'export {};');
  writeFileSync(join(folder, 'outside.txt'), 'outside');
  symlinkSync(join(folder, 'outside.txt'), join(folder, 'web', 'link.txt'));
  server = await startServerOf({
    queries: fakeQueries(),
    host: '127.0.0.1',
    port: 0,
    webFolder: join(folder, 'web'),
    version: '1.2.3',
    token: 'secret',
  });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A request whose path and headers go out exactly as given, which `fetch` would tidy. */
function ask(path: string, options: { method?: string; headers?: Record<string, string>; port?: number } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: options.port ?? server.port, path, method: options.method ?? 'GET', headers: options.headers ?? {} },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => {
          text += part;
        });
        answer.on('end', () => {
          let json: Loose;
          try {
            json = JSON.parse(text) as Loose;
          } catch {
            json = {};
          }
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text, json });
        });
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

const timelineOf = (answer: Answer): Rows<EventRow> => answer.json as unknown as Rows<EventRow>;

describe('what is answered', () => {
  const examples: Readonly<Record<string, string>> = {
    summary: '/api/summary',
    pages: '/api/pages?q=herring&limit=5',
    page: '/api/pages/p_herring-talks',
    sentence: '/api/pages/p_herring-talks/sentences/3',
    parties: '/api/parties?q=nor',
    party: '/api/party?q=norway',
    relations: '/api/relations?limit=3',
    timeline: '/api/timeline?a=iso:NOR&b=iso:ISL&types=CONSULT,ACCUSE&realis=actual&from=2021-01-01&to=2023-12-31',
    event: '/api/events/e_herring-0000000',
    search: '/api/search?q=herring',
    incidents: '/api/incidents?a=iso:NOR&types=CONSULT&pages=1&background=false',
    incident: '/api/incidents/i_herring-0000000',
    incidentMembers: '/api/incident-members?limit=3',
    commitments: '/api/commitments?states=open,unreported&asOf=2024-01-01',
    commitment: '/api/commitments/c_herring-0000000',
    copies: '/api/copies',
    carriers: '/api/carriers?limit=3',
    network: '/api/network?from=2021-01-01&limit=12',
    networks: '/api/networks?step=quarter',
    testPressure: '/api/test/pressure?by=iso:NOR&between=iso:ISL,iso:GBR&draws=39',
    testClosure: '/api/test/closure?draws=39',
    datasets: '/api/datasets',
    series: '/api/series?a=iso:NOR&b=iso:ISL&c=iso:NOR&d=iso:GBR&by=quarter',
    matrix: '/api/matrix?limit=5',
    dyad: '/api/dyad?a=iso:NOR&b=iso:ISL',
    imported: '/api/imported?dataset=read',
    actors: '/api/actors?limit=4',
    actor: `/api/actor?q=${encodeURIComponent('Kjell Aune')}`,
  };

  it.each(ROUTES.map((route) => [route.name, route] as const))('%s follows its schema', async (name, route) => {
    let path = examples[name]!;
    if (name === 'event') path = `/api/events/${timelineOf(await ask('/api/timeline?a=iso:NOR')).rows[0]!.id}`;
    if (name === 'incident' || name === 'commitment') {
      const { rows } = (await ask(`/api/${name}s?limit=1`)).json as unknown as Rows<{ readonly id: string }>;
      path = `/api/${name}s/${rows[0]!.id}`;
    }
    if (name === 'incidentWhy') {
      const { rows } = (await ask('/api/incidents?limit=1')).json as unknown as Rows<{ readonly id: string }>;
      path = `/api/incidents/${rows[0]!.id}/why`;
    }
    if (name === 'commitmentWhy') {
      const { rows } = (await ask('/api/commitments?limit=1')).json as unknown as Rows<{ readonly id: string }>;
      path = `/api/commitments/${rows[0]!.id}/why`;
    }
    const answer = await ask(path);
    expect(answer.status, answer.text.slice(0, 300)).toBe(200);
    expect(answer.headers['content-type']).toContain('application/json');
    const schema = route.isList ? rowsSchema(route.answer) : ANSWER_SCHEMAS[route.answer];
    expect(schema.safeParse(answer.json).error).toBeUndefined();
  });

  it('narrows a timeline by pair, type, realis and period', async () => {
    const all = timelineOf(await ask('/api/timeline?a=iso:NOR&b=iso:ISL'));
    const some = timelineOf(await ask('/api/timeline?a=iso:NOR&b=iso:ISL&types=CONSULT&realis=future'));
    expect(some.total).toBeGreaterThan(0);
    expect(some.total).toBeLessThan(all.total);
    expect(some.rows.every((row) => row.type === 'CONSULT' && row.realis === 'future')).toBe(true);
  });

  it('answers due days as a calendar, narrowed as the list is', async () => {
    const all = await ask('/api/commitments.ics');
    expect(all.headers['content-type']).toContain('text/calendar');
    expect(all.text.match(/BEGIN:VEVENT/g)).toHaveLength(5);
    expect(all.text).toContain('STATUS:CANCELLED');
    const some = await ask('/api/commitments.ics?party=iso:GBR');
    expect(some.text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect((await ask('/api/commitments.ics?asOf=tomorrow')).status).toBe(400);
    expect((await ask('/api/commitments/c_herring-0000000/why?asOf=tomorrow')).status).toBe(400);
  });

  it('describes every address, parameter and answer in OpenAPI 3.1', async () => {
    const { json } = await ask('/api/openapi.json');
    expect(json).toHaveProperty('openapi', '3.1.0');
    expect(json).toHaveProperty('info.version', '1.2.3');
    expect(Object.keys(json['paths']!)).toHaveLength(ROUTES.length);
    expect(json).toHaveProperty(
      ['paths', '/api/timeline', 'get', 'parameters'],
      ['a', 'b', 'types', 'realis', 'from', 'to', 'offset', 'limit'].map(
        (name) => expect.objectContaining({ name, in: 'query' }) as object,
      ),
    );
    expect(json).toHaveProperty(
      ['paths', '/api/pages/{page}', 'get', 'parameters', 0],
      expect.objectContaining({ name: 'page', in: 'path', required: true }),
    );
    for (const [, name] of JSON.stringify(json).matchAll(/#\/components\/schemas\/(\w+)/g))
      expect(json).toHaveProperty(['components', 'schemas', name!]);
  });
});

describe('docs/http.md', () => {
  const text = readFileSync(new URL('../../docs/http.md', import.meta.url), 'utf8');
  it('explains every address with its parameters', () => {
    for (const route of ROUTES) {
      const row = text.split('\n').find((line) => line.startsWith(`| \`${route.path}\` |`));
      expect(row, route.path).toBeDefined();
      for (const name of Object.keys(PARAMETERS[route.name].shape))
        if (!route.path.includes(`:${name}`)) expect(row, `${route.path} ${name}`).toContain(`\`${name}\``);
    }
  });
  it.each(['usage', 'unauthorized', 'forbidden', 'not-found', 'method-not-allowed', 'file-locked', 'internal'])(
    'explains the code %s',
    (code) => {
      expect(text).toContain(`| \`${code}\` |`);
    },
  );
});

describe('an export', () => {
  it('is sent as a file of its format, all pieces one after the other', async () => {
    const { status, headers, text } = await ask('/api/export/csv');
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('text/csv');
    expect(headers['content-disposition']).toContain('read.csv');
    expect(text).toBe('csv of read\nsecond piece\n');
  });
});

describe('what is refused', () => {
  it.each([
    ['/api/export/csv?dataset=none', 404, 'not-found'],
    ['/api/export/parquet', 400, 'usage'],
    ['/api/export/csv?from=2023-02-03&to=2023-02-01', 400, 'usage'],
    ['/api/nothing', 404, 'not-found'],
    ['/api/pages/p_none', 404, 'not-found'],
    ['/api/pages/p_herring-talks/sentences/9999', 404, 'not-found'],
    ['/api/pages/p_herring-talks/sentences/x', 400, 'usage'],
    ['/api/events/e_none', 404, 'not-found'],
    ['/api/timeline?a=RUS', 400, 'usage'],
    ['/api/timeline?types=DANCE', 400, 'usage'],
    ['/api/timeline?realis=maybe', 400, 'usage'],
    ['/api/timeline?from=2023-02-30', 400, 'usage'],
    ['/api/timeline?from=2023-02-03&to=2023-02-01', 400, 'usage'],
    ['/api/pages?limit=0', 400, 'usage'],
    ['/api/pages?limit=many', 400, 'usage'],
    ['/api/pages?offset=-1', 400, 'usage'],
    ['/api/search', 400, 'usage'],
    ['/api/search?q=%20', 400, 'usage'],
    [`/api/search?q=${'x'.repeat(401)}`, 400, 'usage'],
  ])('%s is answered with %i %s in the one error body', async (path, status, code) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(ANSWER_SCHEMAS.ApiError.safeParse(answer.json).error).toBeUndefined();
    expect(answer.json).toHaveProperty('error.code', code);
  });

  it('answers HEAD as GET, without a body', async () => {
    const answer = await ask('/api/summary', { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(answer.text).toBe('');
  });

  it('lowers a limit that is too large instead of refusing it', async () => {
    expect((await ask('/api/pages?limit=1000000')).status).toBe(200);
  });

  it('tells nothing of a defect but that it was one', async () => {
    const other = await startServerOf({
      queries: broken,
      host: '127.0.0.1',
      port: 0,
      webFolder: folder,
      onDefect: (error) => defects.push(error),
    });
    const answer = await ask('/api/summary', { port: other.port });
    await other.close();
    expect(answer.status).toBe(500);
    expect(answer.json).toHaveProperty('error.code', 'internal');
    expect(answer.text).not.toContain('secret');
    expect(defects).toHaveLength(1);
  });

  it('says so where the port is taken', async () => {
    const second = startServerOf({ queries: fakeQueries(), host: '127.0.0.1', port: server.port, webFolder: folder });
    await expect(second).rejects.toThrow(RapportError);
    await expect(second).rejects.toMatchObject({ code: 'server' });
  });
});

describe('safety', () => {
  it('refuses a Host that is not its own, as a rebound name would send', async () => {
    for (const host of ['evil.example', `evil.example:${server.port}`, '127.0.0.1:1', `127.0.0.1.evil.example:${server.port}`]) {
      const answer = await ask('/api/summary', { headers: { host } });
      expect(answer.status, host).toBe(403);
      expect(answer.json).toHaveProperty('error.code', 'forbidden');
    }
    for (const host of [`127.0.0.1:${server.port}`, `localhost:${server.port}`, `LOCALHOST:${server.port}`, `[::1]:${server.port}`])
      expect((await ask('/api/summary', { headers: { host } })).status, host).toBe(200);
  });

  it('guards the files of the face by Host as well', async () => {
    expect((await ask('/', { headers: { host: 'evil.example' } })).status).toBe(403);
  });

  it('accepts literal addresses alone where it is bound to every interface', () => {
    const bound = { host: '0.0.0.0', port: 8000 };
    expect(isOwnHost('192.168.1.7:8000', bound)).toBe(true);
    expect(isOwnHost('[fe80::1]:8000', bound)).toBe(true);
    expect(isOwnHost('rebound.example:8000', bound)).toBe(false);
    expect(isOwnHost(undefined, bound)).toBe(false);
    expect(isOwnHost('user@127.0.0.1:8000', bound)).toBe(false);
    expect(isOwnHost('desk.example:8000', { host: 'desk.example', port: 8000 })).toBe(true);
  });

  it('refuses changes from pages of another site, and from programs without the token', async () => {
    const own = `http://127.0.0.1:${server.port}`;
    const post = (headers: Record<string, string>) => ask('/api/summary', { method: 'POST', headers });
    expect((await post({ origin: 'http://evil.example', authorization: 'Bearer secret' })).status).toBe(403);
    expect((await post({ origin: 'null', authorization: 'Bearer secret' })).status).toBe(403);
    expect((await post({ origin: `https://127.0.0.1:${server.port}`, authorization: 'Bearer secret' })).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'cross-site', authorization: 'Bearer secret' })).status).toBe(403);
    expect((await post({ origin: own })).status).toBe(401);
    expect((await post({ origin: own, authorization: 'Bearer other' })).status).toBe(401);
    expect((await post({ origin: own, authorization: 'Bearer secret' })).status).toBe(405);
    expect((await ask('/', { method: 'DELETE', headers: { authorization: 'Bearer secret' } })).status).toBe(405);
  });

  it.each(['/', '/api/summary', '/api/nothing', '/assets/a-1234.js', '/missing.js'])('sends the safe headers with %s', async (path) => {
    const { headers } = await ask(path);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('serves the face with right types, and its own routes with the front page', async () => {
    const script = await ask('/assets/a-1234.js');
    expect(script.headers['content-type']).toContain('text/javascript');
    expect(script.headers['cache-control']).toContain('immutable');
    for (const path of ['/', '/pages/p_1', '/timeline?a=iso:NOR']) {
      const page = await ask(path);
      expect(page.status).toBe(200);
      expect(page.headers['content-type']).toContain('text/html');
      expect(page.headers['cache-control']).toBe('no-cache');
    }
    expect((await ask('/missing.js')).status).toBe(404);
  });

  it.each([
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/assets/..%2f..%2foutside.txt',
    '/assets/%2e%2e/%2e%2e/outside.txt',
    '/..%5coutside.txt',
    '/%00.txt',
    '/%E0%A4%A.txt',
    '/link.txt',
    '//outside.txt',
  ])('serves nothing outside its folder: %s', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toBe('outside');
  });

  it('keeps names of prototypes inert', async () => {
    expect((await ask('/api/pages/__proto__')).status).toBe(404);
    expect((await ask('/api/pages?__proto__=1&constructor=2')).status).toBe(200);
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
  });
});
