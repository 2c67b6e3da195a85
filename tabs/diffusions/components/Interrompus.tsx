import { MessageBar, MessageBarBody, MessageBarTitle, Text } from '@fluentui/react-components';
import { envoisInterrompus } from '../../../core/diffusions/vagues.ts';
import type { Diffusion } from '../../../core/lists/diffusions.list.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useEnvoi } from '../mutations.ts';
import { TEXTES } from '../textes.ts';
import css from './diffusions.module.css';

/** Sendings cut short, by a fault or by choice: each goes on as it was asked. */
export function Interrompus({ lignes }: { readonly lignes: readonly Diffusion[] }) {
  const envoi = useEnvoi();
  const interrompus = envoisInterrompus(lignes);
  if (interrompus.length === 0) return null;
  return (
    <section className={cadre.partie} aria-label={TEXTES.enAttente}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{TEXTES.enAttente}</MessageBarTitle> {TEXTES.enAttenteAide}
        </MessageBarBody>
      </MessageBar>
      {envoi.error === null ? null : <Probleme erreur={envoi.error} reessayer={() => envoi.reset()} />}
      {interrompus.map(({ vague, objet, demande, restantes }) => (
        <div key={vague} className={css.ligne}>
          <Text>{objet}</Text>
          <BoutonCommande enCours={envoi.isPending} onClick={() => envoi.mutate({ ...demande, vague })}>
            {TEXTES.reprendre(restantes)}
          </BoutonCommande>
        </div>
      ))}
    </section>
  );
}
