import { Button } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { texteACopier } from '../../../core/comptes-rendus/lignes.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { useCopier } from '../../commun/copier.ts';
import { Probleme } from '../../commun/Etats.tsx';
import { useAdresse } from '../../commun/useAdresse.ts';
import { adresseDeVue } from '../adresses.ts';
import { useTelechargerCompteRendu } from './mutations.ts';
import { COMPTE_RENDU } from './textes.ts';

interface EmporterProps {
  readonly rencontre: Rencontre;
  /** What is read of it. */
  readonly texte: string;
  /** May this person ask for the document? */
  readonly word: boolean;
}

/** What is read is taken away: as text for a mail, on paper, as a document. */
export function Emporter({ rencontre, texte, word }: EmporterProps) {
  const copier = useCopier();
  const telecharger = useTelechargerCompteRendu();
  const { aller } = useAdresse();
  const nom = `compte-rendu-${rencontre.debut === undefined ? rencontre.id : aujourdhui(rencontre.debut)}.docx`;
  const demander = () => telecharger.mutate({ id: rencontre.id, nom });
  return (
    <>
      <Button appearance="subtle" icon={<CopyRegular />} onClick={() => void copier(texteACopier(rencontre, texte))}>
        {COMPTE_RENDU.copier}
      </Button>
      <Button
        appearance="subtle"
        icon={<PrintRegular />}
        onClick={() => aller(adresseDeVue(rencontre.id, 'imprimer-compte-rendu'))}
      >
        {COMPTE_RENDU.imprimer}
      </Button>
      {word ? (
        <BoutonCommande appearance="subtle" enCours={telecharger.isPending} onClick={demander}>
          {COMPTE_RENDU.word}
        </BoutonCommande>
      ) : null}
      {telecharger.error == null ? null : <Probleme erreur={telecharger.error} reessayer={demander} />}
    </>
  );
}
