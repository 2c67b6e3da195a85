import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { PeopleSwapRegular } from '@fluentui/react-icons/svg/people-swap';
import { useState } from 'react';
import { passationEnHtml } from '../../../core/referents/passation-html.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Chargement, Probleme } from '../../commun/Etats.tsx';
import { FeuillePage } from '../../commun/FeuillePage.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import { useAdresse } from '../../commun/useAdresse.ts';
import { adresseDePassation, LES_REFERENTS } from '../adresses.ts';
import { useTelechargerPassation } from '../mutations.ts';
import { type DequoiPasser, usePassation } from '../queries.ts';
import { PASSATION, REFERENTS } from '../textes.ts';
import { Confier } from './Confier.tsx';

/** What somebody who takes over has to know: as it will be printed, as a Word document, and the act that hands it over. */
export function PassationPage({ de }: { readonly de: DequoiPasser }) {
  const { aller } = useAdresse();
  const maintenant = useMaintenant();
  const requete = usePassation(de);
  const telecharger = useTelechargerPassation();
  const [confie, setConfie] = useState(false);
  const passation = requete.data;
  const titre = passation === undefined ? PASSATION.titre : REFERENTS.passationDe(passation.titre);
  const enregistrer = () => telecharger.mutate({ de, nom: PASSATION.nom(passation?.titre ?? '') });
  return (
    <>
      <FeuillePage
        titre={titre}
        adresse={adresseDePassation(de)}
        libelle={titre}
        retour={PASSATION.retour}
        fermer={() => aller(LES_REFERENTS)}
        page={passation === undefined ? undefined : passationEnHtml(passation, maintenant)}
        outils={
          <>
            <BoutonCommande icon={<ArrowDownloadRegular />} enCours={telecharger.isPending} onClick={enregistrer}>
              {PASSATION.document}
            </BoutonCommande>
            {'contact' in de && passation !== undefined ? (
              <Button icon={<PeopleSwapRegular />} onClick={() => setConfie(true)}>
                {PASSATION.confier}
              </Button>
            ) : null}
          </>
        }
        avis={telecharger.error == null ? null : <Probleme erreur={telecharger.error} reessayer={enregistrer} />}
        attente={
          requete.error == null ? (
            <Chargement quoi={PASSATION.attente} />
          ) : (
            <Probleme erreur={requete.error} reessayer={() => void requete.refetch()} />
          )
        }
      />
      {confie && 'contact' in de ? (
        <Confier de={de.contact} nom={passation?.titre ?? ''} fermer={() => setConfie(false)} />
      ) : null}
    </>
  );
}
