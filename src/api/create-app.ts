import { Hono } from 'hono';
import { READ_DATASET } from '../model/answers-series.ts';
import { answerCalendar } from './answer-calendar.ts';
import { answerExport } from './answer-export.ts';
import { changeGuard, hostGuard, safeHeaders } from './guard.ts';
import { HttpError, toHttpAnswer } from './http-error.ts';
import { toOpenApi } from './openapi.ts';
import { addChanges } from './changes.ts';
import type { Changes, Queries } from './queries.ts';
import { parametersOf, read, ROUTES } from './routes.ts';
import { staticFiles } from './static-files.ts';

export interface AppOptions {
  readonly queries: Queries;
  /** What a reader may put right; absent: nothing. */
  readonly changes?: Changes;
  /** Where the server listens; asked at each request, as the port may be given by the system. */
  readonly bound: () => { readonly host: string; readonly port: number };
  /** Asked of whoever wants to change something. */
  readonly token?: string;
  /** Folder of the built web face. */
  readonly webFolder: string;
  readonly version: string;
  /** Told of defects, which the answer hides. Default: nobody. */
  readonly onDefect?: (error: unknown) => void;
}

/** The whole HTTP interface without a socket: request in, answer out. */
export function createApp(options: AppOptions): Hono {
  const app = new Hono();
  app.use(safeHeaders());
  app.use(hostGuard(options.bound));
  app.use(changeGuard(options.bound, options.token));

  app.get('/api/commitments.ics', async (c) => {
    const calendar = await answerCalendar(options.queries, parametersOf(c));
    c.header('cache-control', 'no-store');
    c.header('content-disposition', 'attachment; filename="commitments.ics"');
    return c.body(calendar, 200, { 'content-type': 'text/calendar; charset=utf-8' });
  });
  app.get('/api/export/:format', (c) => {
    const { dataset = READ_DATASET, ...query } = read('exported', parametersOf(c));
    return answerExport(options.queries, { ...query, dataset });
  });
  for (const route of ROUTES)
    app.get(route.path, async (c) => {
      c.header('cache-control', 'no-store');
      return c.json((await route.answerTo(options.queries, parametersOf(c))) as object);
    });
  if (options.changes) addChanges(app, options.changes);
  const document = toOpenApi(options.version);
  app.get('/api/openapi.json', (c) => c.json(document));

  app.all('/api/*', (c) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD')
      throw new HttpError('method-not-allowed', `${c.req.method} is not answered here.`, 'Use GET.');
    throw new HttpError('not-found', 'No such address.', 'See /api/openapi.json for all addresses.');
  });
  app.all('*', staticFiles(options.webFolder));

  app.onError((error, c) => {
    const { status, body } = toHttpAnswer(error);
    if (status === 500) options.onDefect?.(error);
    return c.json(body, status);
  });
  return app;
}
