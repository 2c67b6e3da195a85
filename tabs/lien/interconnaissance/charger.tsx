/** @jsxImportSource preact */
import type { VNode } from 'preact';
import type { PageDInterconnaissance } from '../../../core/contrats/pages-de-lien.ts';
import { Page } from '../Page.tsx';
import { PartieAbsente } from '../PartieAbsente.tsx';
import { TITRE } from './titre.ts';

/** The questions of the year, asked for when a link opens them: nobody else loads them. */
export async function chargerLInterconnaissance(page: PageDInterconnaissance): Promise<VNode> {
  try {
    const { InterconnaissancePage } = await import('./InterconnaissancePage.tsx');
    return <InterconnaissancePage page={page} />;
  } catch {
    return (
      <Page titre={TITRE}>
        <PartieAbsente />
      </Page>
    );
  }
}
