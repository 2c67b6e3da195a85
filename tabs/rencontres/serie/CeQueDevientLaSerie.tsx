import { Text } from '@fluentui/react-components';
import { dateLongue, jourLong } from '../../../core/textes/francais.ts';
import cadre from '../../commun/page.module.css';
import { useNomsDesCommunes } from '../../commun/territoire.ts';
import type { SerieReecrite } from './mutations-de-regle.ts';
import { REGLE } from './textes.ts';

type Devenir = SerieReecrite['devenirs'][number];

/** In the order in which one wants to know. */
const SORTES = ['annulee', 'deplacee', 'creee', 'gardee', 'sautee'] as const satisfies readonly Devenir['quoi'][];

/** What becomes of each sitting, by what happens to it, and who is told of it. */
export function CeQueDevientLaSerie({ devenirs }: { readonly devenirs: readonly Devenir[] }) {
  const communes = useNomsDesCommunes();
  const prevenues = devenirs.reduce((n, d) => n + d.prevenues, 0);
  return (
    <>
      {SORTES.map((quoi) => {
        const siens = devenirs.filter((d) => d.quoi === quoi);
        return siens.length === 0 ? null : (
          <div key={quoi}>
            <Text weight="semibold">{REGLE.sortes[quoi](siens.length)}</Text>
            <ul>
              {siens.map((d) => (
                <li key={`${d.id ?? ''}${d.apres ?? d.le ?? ''}`}>
                  {direDevenir(d, communes)}
                  {d.prevenues === 0 ? null : (
                    <span className={cadre.discret}> {REGLE.prevenuesDUne(d.prevenues)}</span>
                  )}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      <Text>{REGLE.prevenues(prevenues)}</Text>
    </>
  );
}

function direDevenir(
  { quoi, le, avant, apres, raison, ...place }: Devenir,
  communes: ReadonlyMap<string, string>,
): string {
  if (quoi === 'sautee') return `${jourLong(le ?? '')}\u00A0: ${raison ?? ''}`;
  if (quoi === 'deplacee') return REGLE.deplacee(dateLongue(avant ?? ''), dateLongue(apres ?? ''));
  const lieu = [place.lieu, communes.get(place.communeInsee ?? '')].filter(Boolean).join(', ');
  return [dateLongue(apres ?? avant ?? ''), lieu].filter(Boolean).join(' · ');
}
