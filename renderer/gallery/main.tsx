import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/print.css';
import { BritishEnglish } from '../ui/locale/british-english.tsx';
import { Gallery } from './gallery.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the gallery.');
createRoot(root).render(
  <StrictMode>
    <BritishEnglish>
      <Gallery />
    </BritishEnglish>
  </StrictMode>,
);
