import { Button } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { useMemo, useRef } from 'react';
import { ordreDuJourEnHtml } from '../../../core/ordre-du-jour/en-html.ts';
import { CopierLeLien } from '../../commun/CopierLeLien.tsx';
import { FeuilleAImprimer } from '../../commun/FeuilleAImprimer.tsx';
import cadre from '../../commun/page.module.css';
import { Retour } from '../../commun/Retour.tsx';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { useNomsDesCommunes } from '../../commun/territoire.ts';
import { Vide } from '../../commun/Vide.tsx';
import { adresseDeVue } from '../adresses.ts';
import type { ContenuProps } from '../components/contenu.ts';
import { MODIFICATION, RENCONTRE } from '../textes.ts';
import { IMPRIMER, ODJ } from './textes.ts';

/** The ordre du jour as it will be printed. */
export function ImpressionPage({
  rencontre,
  fermer,
}: Pick<ContenuProps, 'rencontre'> & { readonly fermer: () => void }) {
  const feuille = useRef<HTMLIFrameElement>(null);
  const noms = useNomsDesCommunes();
  const page = useMemo(() => {
    const commune = rencontre.commune ?? noms.get(rencontre.communeInsee ?? '');
    return rencontre.ordreDuJour && ordreDuJourEnHtml(rencontre.ordreDuJour, { ...rencontre, commune });
  }, [rencontre, noms]);
  const retour = <Retour vers={MODIFICATION.retour} aller={fermer} />;
  if (page === undefined) return <Vide titre={ODJ.vide} action={retour} />;
  return (
    <div className={cadre.defile}>
      <header className={cadre.entete}>
        {retour}
        <div className={cadre.tete}>
          <TitreDePage niveau="h1" arrivee={rencontre.id}>
            {RENCONTRE.odj}
          </TitreDePage>
          <CopierLeLien
            adresse={adresseDeVue(rencontre.id, 'imprimer')}
            libelle={`${RENCONTRE.odj} – ${rencontre.titre}`}
          />
        </div>
        <div className={cadre.outils}>
          <Button appearance="primary" icon={<PrintRegular />} onClick={() => feuille.current?.contentWindow?.print()}>
            {IMPRIMER.bouton}
          </Button>
        </div>
      </header>
      <div className={cadre.contenu}>
        <FeuilleAImprimer ref={feuille} titre={RENCONTRE.odj} page={page} />
      </div>
    </div>
  );
}
