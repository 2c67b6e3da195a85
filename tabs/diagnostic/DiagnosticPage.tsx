import { Button, Text } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { direLEnsemble, type Rapport, rapportEnTexte } from '../../core/diagnostic/rapport.ts';
import { BoutonCommande } from '../commun/commandes.tsx';
import { useCopier } from '../commun/copier.ts';
import { Probleme } from '../commun/Etats.tsx';
import cadre from '../commun/page.module.css';
import { TitreDePage } from '../commun/TitreDePage.tsx';
import css from './components/diagnostic.module.css';
import { LigneDeDiagnostic } from './components/LigneDeDiagnostic.tsx';
import { useDiagnostic } from './queries.ts';
import { DIAGNOSTIC } from './textes.ts';

/** What is wrong with the installation, tried from where the functions stand, when the coordination asks for it. */
export function DiagnosticPage() {
  const { data: rapport, error, isPending, mutate } = useDiagnostic();
  const lancer = () => mutate();
  return (
    <main className={cadre.page}>
      <div className={cadre.contenu}>
        <TitreDePage niveau="h1">{DIAGNOSTIC.titre}</TitreDePage>
        <Text className={cadre.discret}>{DIAGNOSTIC.aide}</Text>
        <div className={cadre.outils}>
          <BoutonCommande appearance="primary" enCours={isPending} onClick={lancer}>
            {rapport === undefined ? DIAGNOSTIC.lancer : DIAGNOSTIC.recommencer}
          </BoutonCommande>
        </div>
        <div role="status">{isPending ? <Text>{DIAGNOSTIC.enCours}</Text> : null}</div>
        {error === null ? null : <Probleme erreur={error} reessayer={lancer} />}
        {rapport === undefined ? null : <Resultat rapport={rapport} />}
      </div>
    </main>
  );
}

function Resultat({ rapport }: { readonly rapport: Rapport }) {
  const copier = useCopier();
  return (
    <section className={cadre.partie} aria-label={DIAGNOSTIC.resultat}>
      <div className={cadre.tete}>
        <TitreDePage niveau="h2" arrivee={rapport}>
          {direLEnsemble(rapport)}
        </TitreDePage>
        <Button icon={<CopyRegular />} onClick={() => void copier(rapportEnTexte(rapport), DIAGNOSTIC.copie)}>
          {DIAGNOSTIC.copier}
        </Button>
      </div>
      <ul className={css.lignes}>
        {rapport.lignes.map((ligne) => (
          <li key={`${ligne.essai} ${ligne.constat}`}>
            <LigneDeDiagnostic ligne={ligne} />
          </li>
        ))}
      </ul>
    </section>
  );
}
