import { ceQuiAChange } from '../../core/accueil/ce-qui-a-change.ts';
import { ceQuiAttend } from '../../core/accueil/ce-qui-attend.ts';
import { ceQuiVient } from '../../core/accueil/ce-qui-vient.ts';
import { premiersPas } from '../../core/accueil/premiers-pas.ts';
import type { Acteur } from '../../core/droits/droits.ts';
import { Lue } from '../commun/Etats.tsx';
import { useGenesAVenir } from '../commun/genes.ts';
import { useMaintenant } from '../commun/horloge.ts';
import cadre from '../commun/page.module.css';
import { useAnnees } from '../interconnaissance/queries.ts';
import { useActeurDesRencontres } from '../rencontres/useActeurDesRencontres.ts';
import css from './components/accueil.module.css';
import { CeQuiAChange } from './components/CeQuiAChange.tsx';
import { CeQuiAttend } from './components/CeQuiAttend.tsx';
import { CeQuiVient } from './components/CeQuiVient.tsx';
import { PremiersPas } from './components/PremiersPas.tsx';
import { type Accueil, useAccueil, useAccueilDeLaCoordination } from './queries.ts';
import { TEXTES } from './textes.ts';
import { useVisites } from './useVisites.ts';

/** The first page: what waits for whoever opens it, what comes, what has changed. */
export function AccueilPage() {
  const acteur = useActeurDesRencontres();
  return acteur?.profil === 'coordination' ? <DeLaCoordination acteur={acteur} /> : <DesAutres acteur={acteur} />;
}

function DeLaCoordination({ acteur }: { readonly acteur: Acteur }) {
  const maintenant = useMaintenant();
  return <Page requete={useAccueilDeLaCoordination(maintenant)} acteur={acteur} maintenant={maintenant} />;
}

/** Also as long as one does not know who asks. */
function DesAutres({ acteur }: { readonly acteur: Acteur | undefined }) {
  return <Page requete={useAccueil()} acteur={acteur} maintenant={useMaintenant()} />;
}

interface PageProps {
  readonly requete: ReturnType<typeof useAccueil>;
  readonly acteur: Acteur | undefined;
  readonly maintenant: string;
}

function Page({ requete, acteur, maintenant }: PageProps) {
  return (
    <main className={cadre.page}>
      <div className={cadre.defile}>
        <div className={`${cadre.contenu} ${cadre.large}`}>
          <h1 className="lu">{TEXTES.titre}</h1>
          <Lue requete={acteur === undefined ? { ...requete, data: undefined } : requete} attente={TEXTES.attente}>
            {(lu) => (acteur === undefined ? null : <Contenu lu={lu} acteur={acteur} maintenant={maintenant} />)}
          </Lue>
        </div>
      </div>
    </main>
  );
}

interface ContenuProps {
  readonly lu: Accueil;
  readonly acteur: Acteur;
  readonly maintenant: string;
}

function Contenu({ lu, acteur, maintenant }: ContenuProps) {
  const { visites, ecarter } = useVisites(acteur, maintenant);
  const genes = useGenesAVenir(lu.rencontres);
  const questions = useAnnees().data;
  const attentes = ceQuiAttend({
    ...lu,
    ...(questions === undefined ? {} : { questions }),
    acteur,
    maintenant,
    genes,
  });
  const pas = premiersPas({ ...lu, acteur, maintenant, ecartes: visites.ecartes });
  return (
    <>
      {pas.length === 0 ? null : <PremiersPas pas={pas} profil={acteur.profil} ecarter={ecarter} />}
      <div className={css.colonnes}>
        <CeQuiAttend attentes={attentes} profil={acteur.profil} />
        <div className={css.cote}>
          <CeQuiVient aVenir={ceQuiVient(lu, acteur.structures, maintenant)} />
          <CeQuiAChange changements={ceQuiAChange(lu, visites.avant, maintenant)} depuis={visites.avant} />
        </div>
      </div>
    </>
  );
}
