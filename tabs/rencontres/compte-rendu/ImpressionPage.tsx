import { compteRenduEnHtml } from '../../../core/comptes-rendus/en-html.ts';
import { estPublie } from '../../../core/comptes-rendus/texte.ts';
import { Chargement, Lue } from '../../commun/Etats.tsx';
import { FeuillePage } from '../../commun/FeuillePage.tsx';
import { useNomsDesCommunes } from '../../commun/territoire.ts';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { Vide } from '../../commun/Vide.tsx';
import { adresseDeVue } from '../adresses.ts';
import type { ContenuProps } from '../components/contenu.ts';
import { MODIFICATION } from '../textes.ts';
import { peutSur } from '../useActeurDesRencontres.ts';
import { useTexteDuCompteRendu } from './mutations.ts';
import { COMPTE_RENDU } from './textes.ts';

interface Props extends Pick<ContenuProps, 'rencontre' | 'acteur'> {
  readonly fermer: () => void;
}

/** The compte rendu as it will be printed, for whoever reads it: published, it is on the rencontre. */
export function ImpressionDuCompteRendu(props: Props) {
  const { rencontre, acteur } = props;
  if (acteur === undefined) return <Chargement quoi={COMMUN.chargement} />;
  return !estPublie(rencontre) && peutSur(acteur, 'lire-compte-rendu', rencontre) ? (
    <AvantPublication {...props} />
  ) : (
    <Feuille {...props} texte={estPublie(rencontre) ? rencontre.compteRendu : undefined} />
  );
}

function AvantPublication(props: Props) {
  return (
    <Lue requete={useTexteDuCompteRendu(props.rencontre)} attente={COMMUN.chargement}>
      {({ texte }) => <Feuille {...props} texte={texte} />}
    </Lue>
  );
}

function Feuille({ rencontre, fermer, texte }: Props & { readonly texte: string | undefined }) {
  const noms = useNomsDesCommunes();
  const commune = rencontre.commune ?? noms.get(rencontre.communeInsee ?? '');
  const page =
    texte === undefined ? undefined : compteRenduEnHtml({ ...rencontre, commune, texte, publie: estPublie(rencontre) });
  return (
    <FeuillePage
      titre={COMPTE_RENDU.titre}
      adresse={adresseDeVue(rencontre.id, 'imprimer-compte-rendu')}
      libelle={`${COMPTE_RENDU.titre} – ${rencontre.titre}`}
      retour={MODIFICATION.retour}
      fermer={fermer}
      page={page}
      attente={<Vide titre={COMPTE_RENDU.rienAImprimer}>{COMPTE_RENDU.aucunAide}</Vide>}
    />
  );
}
