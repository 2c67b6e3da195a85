/** @jsxImportSource preact */
import type { VNode } from 'preact';
import type { PageDeLien } from '../../core/contrats/pages-de-lien.ts';
import { PageAbsente } from './PartieAbsente.tsx';
import { chargerLesPhases } from './phases.ts';

type PageDeNature<N extends PageDeLien['nature']> = Extract<PageDeLien, { nature: N }>;

/** The view of each nature of link, asked for once the link is open: a telephone loads that of its own link alone. */
export const NATURES: { readonly [N in PageDeLien['nature']]: (page: PageDeNature<N>) => Promise<VNode> } = {
  fiche: async (page) => {
    const { FichePage } = await import('./FichePage.tsx');
    return <FichePage page={page} />;
  },
  'mise-en-lien': async (page) => {
    const { MiseEnLienPage } = await import('./MiseEnLienPage.tsx');
    return <MiseEnLienPage page={page} />;
  },
  remise: async (page) => {
    const { RemisePage } = await import('./RemisePage.tsx');
    return <RemisePage page={page} />;
  },
  valeur: async (page) => {
    const { ValeurPage } = await import('./ValeurPage.tsx');
    return <ValeurPage page={page} />;
  },
  synthese: async (page) => {
    const { SynthesePage } = await import('./SynthesePage.tsx');
    return <SynthesePage page={page} />;
  },
  rencontre: async (page) => {
    const [{ RencontrePage }, phases] = await Promise.all([import('./RencontrePage.tsx'), chargerLesPhases(page)]);
    return <RencontrePage page={page} phases={phases} />;
  },
  interconnaissance: async (page) => {
    const { InterconnaissancePage } = await import('./interconnaissance/InterconnaissancePage.tsx');
    return <InterconnaissancePage page={page} />;
  },
  'mes-donnees': async () => {
    const { MesDonneesPage } = await import('./MesDonneesPage.tsx');
    return <MesDonneesPage />;
  },
};

/** What a link shows once it is open; where its view cannot be had, that it is missing and how to ask for it again. */
export async function vueDeLaPage<N extends PageDeLien['nature']>(
  page: PageDeNature<N> & { readonly nature: N },
  natures: typeof NATURES = NATURES,
): Promise<VNode> {
  try {
    return await natures[page.nature](page);
  } catch {
    return <PageAbsente />;
  }
}
