import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import './style/tokens.css';
import './style/base.css';
import './style/frame.css';
import './style/marks.css';
import './style/lists.css';
import './style/start.css';
import './style/reader.css';
import './style/card.css';
import './style/tree.css';
import './style/timeline.css';
import './style/search.css';
import './style/incident.css';
import './style/commitments.css';
import './style/copies.css';
import './style/charts.css';
import './style/network.css';
import './style/claims.css';
import './style/actors.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AskError } from './data/ask.ts';
import { applyTheme } from './frame/theme.ts';
import { router } from './router.tsx';

applyTheme();

const answers = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => error instanceof AskError && error.code === 'offline' && failures < 2,
    },
  },
});

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={answers}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
