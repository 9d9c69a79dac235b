/** The desk: taking pages off the site, bringing them back, and what was done when someone withdrew. */
export const offSite = {
  'desk.off-today':
    '{hidden, plural, =0 {Nada. Quitar una página o retener un caso} one {# entrada} other {# entradas}}{asked, plural, =0 {} one {: # espera a una segunda persona} other {: # esperan a una segunda persona}}',
  'desk.off-title': 'Fuera del sitio',
  'desk.off-lead':
    'Cualquiera aquí puede quitar del sitio una página, o un caso con todo lo que habla de él, al instante y sin llave. Devolverlo requiere dos personas y un motivo.',
  'desk.off-find': 'Quitar algo',
  'desk.off-address': 'Dirección de la página',
  'desk.off-address-hint': 'Pégala desde el navegador, en cualquier idioma.',
  'desk.off-not-found': 'No se encontró ninguna página',
  'desk.off-look': 'Buscarla',
  'desk.off-address-missing': 'Pega la dirección de la página.',
  'desk.off-address-unknown': 'No hay ninguna página nuestra en esa dirección, o se retiró para siempre.',
  'desk.off-now': 'Fuera del sitio ahora',
  'desk.off-held-back':
    'Esta semana {count, plural, one {una publicación prevista no salió} other {# publicaciones previstas no salieron}} a su hora: algo había cambiado para alguna persona que aparece en ella. Publícala de nuevo a mano.',
  'desk.off-none': 'Nada está fuera del sitio.',
  'desk.off-scope-work': 'Esta página',
  'desk.off-scope-case': 'Todo el caso',
  'desk.off-scope-petition': 'Esta petición está detenida; su página sigue',
  'desk.off-by': 'Por {name}, {time} (UTC)',
  'desk.off-untitled': 'Una página sin título aprobado',
  'desk.off-ask': 'Pedir que vuelva',
  'desk.off-reason': 'Motivo',
  'desk.off-reason-hint': 'Diez caracteres como mínimo. Lo puede leer quien trabaja aquí: no nombres a nadie.',
  'desk.off-asked': '{name} pide que vuelva, {time} (UTC):',
  'desk.off-agree': 'Estar de acuerdo y devolverla',
  'desk.off-agree-more': 'La muestra otra vez como estaba, sin lo que se haya retirado entretanto.',
  'desk.off-object': 'Oponerse: sigue fuera',
  'desk.off-yours': 'Tiene que estar de acuerdo otra persona.',
  'desk.off-waiting': 'En espera desde que alguien se retiró',
  'desk.off-waiting-more':
    'Estas páginas no están a la vista. Vuelven sin esa persona en cuanto entre alguien que tenga una llave, salvo que la prensa se niegue.',
  'desk.off-waiting-key': 'Espera una llave',
  'desk.off-waiting-refused': 'La prensa se negó: {why}',
  'desk.off-refused-no-reason': 'Escribe el motivo: diez caracteres como mínimo.',
  'desk.off-refused-reason-too-long': 'Un motivo tiene como máximo 1.000 caracteres.',
  'desk.off-refused-not-held': 'Ya no está fuera del sitio.',
  'desk.off-refused-proposed-already': 'Alguien ya lo ha pedido.',
  'desk.off-refused-not-proposed': 'Ya nadie pide que vuelva.',
  'desk.off-refused-same-person': 'Lo pediste tú: tiene que estar de acuerdo otra persona.',
  'desk.off-hide': 'Quitar esta página',
  'desk.off-hide-more':
    'En todos los idiomas: su dirección, canales, búsqueda, listas y archivos. Una petición se detiene y su correo se guarda.',
  'desk.off-hold': 'Retener todo el caso',
  'desk.off-hold-more':
    '{count, plural, one {# página} other {# páginas}}, con peticiones y su correo. Lo que se publique después sobre él también queda fuera.',
  'desk.off-is-off': 'Esta página está fuera del sitio.',
  'desk.off-people': 'De quién depende',
  'desk.off-people-more':
    'Si alguien retira su consentimiento, todas las páginas que dependen de esa persona se quitan al instante.',
  'desk.off-nobody': 'No depende de nadie.',
  'desk.off-person': 'Persona {number}',
  'desk.off-person-subject': 'trata de ella',
  'desk.off-person-mentioned': 'mencionada o mostrada',
  'desk.off-person-withdrawn': 'se retiró',
  'desk.off-person-pages': '{count, plural, one {# página} other {# páginas}}',
  'desk.off-withdraw': 'Retira su consentimiento',
  'desk.off-confirm': 'Retirar su consentimiento',
  'desk.off-confirm-lead':
    '{count, plural, =0 {Ninguna página depende ahora de esta persona. Desde ese momento nada puede decirse de ella.} one {# página depende de esta persona. Todas se quitan al instante, en todos los idiomas.} other {# páginas dependen de esta persona. Todas se quitan al instante, en todos los idiomas.}}',
  'desk.off-confirm-1': 'Lo que trata de ella se va para siempre; su dirección dice que ya no está, y no por qué.',
  'desk.off-confirm-2': 'Lo que la menciona vuelve sin su nombre y sin imágenes suyas.',
  'desk.off-confirm-3':
    'Queda escrito fuera de las bases de datos, para que ninguna copia de seguridad la traiga de vuelta. Solo un nuevo consentimiento lo termina.',
  'desk.off-asks':
    'Una petición por esa persona que no nombra a nadie sigue abierta: lo que pidió se retira en el caso, y eso la para.',
  'desk.off-confirm-do':
    '{count, plural, =0 {Retirar su consentimiento} one {Retirarlo: sale # página} other {Retirarlo: salen # páginas}}',
  'desk.off-done': 'Retirado',
  'desk.off-done-hidden':
    '{count, plural, one {# página se ocultó} other {# páginas se ocultaron}} a las {time} (UTC).',
  'desk.off-working':
    'Las páginas se componen de nuevo y se pregunta al sitio por todo lo que se fue. Esta página se recarga sola.',
  'desk.off-failed': 'Está oculto, pero falló componer o preguntar. Di la hora a quien administra el servidor.',
  'desk.off-elsewhere':
    'Este certificado se mostró una vez a quien retiró el consentimiento. Lo que se guarda no contiene direcciones.',
  'desk.off-certificate': 'Certificado',
  'desk.off-outcome': 'Qué fue de las páginas',
  'desk.off-gone': '{count, plural, one {# página se fue} other {# páginas se fueron}} para siempre',
  'desk.off-rendered': '{count, plural, one {# página volvió} other {# páginas volvieron}} sin esa persona',
  'desk.off-still':
    '{count, plural, one {# página espera} other {# páginas esperan}} una llave o a quien edita, y {count, plural, one {no está} other {no están}} a la vista',
  'desk.off-asked-site': 'Qué respondió el sitio a las {time} (UTC)',
  'desk.off-all-passed': 'Las {count} respuestas son como deben.',
  'desk.off-some-failed': '{failed} de {count} no son como deben. Mira estas primero.',
  'desk.off-search-clean':
    'La búsqueda, preguntada aquí por {count, plural, one {# título o nombre} other {# títulos y nombres}}, no encuentra ninguna de estas páginas.',
  'desk.off-search-finds':
    'La búsqueda, preguntada aquí por {count} títulos y nombres, todavía encuentra algo con {found}. Mira esto primero.',
  'desk.off-what-page': 'Página',
  'desk.off-what-former-address': 'Dirección anterior',
  'desk.off-what-file': 'Imagen, película, tarjeta o documento',
  'desk.off-what-feed': 'Canal',
  'desk.off-what-sitemap': 'Mapa del sitio',
  'desk.off-what-list': 'Lista',
  'desk.off-what-json': 'Datos para programas',
  'desk.off-what-calendar': 'Calendario',
  'desk.off-is-gone': 'ya no está ({status})',
  'desk.off-is-without': 'sin esa persona ({status})',
  'desk.off-not-yet': 'no es como debe ({status})',
  'desk.off-no-answer': 'sin respuesta',
  'desk.off-not-recalled': 'Lo que no se puede recuperar',
  'desk.off-feeds':
    'Los lectores que tomaron estos canales pueden guardar lo que leyeron. Las entradas ya no están en los canales.',
  'desk.off-feed-from': '{path}, desde {from} hasta {until} (UTC)',
  'desk.off-letters':
    '{count, plural, =0 {No salió ninguna carta a personas que firmaron.} one {Salió # carta a una persona que firmó. No nombra ningún caso en el asunto. Lo entregado se queda.} other {Salieron al menos # cartas a personas que firmaron. No nombran ningún caso en el asunto. Lo entregado se queda.}}',
  'desk.off-files':
    '{count, plural, =0 {Ningún archivo} one {# archivo} other {# archivos}}: los navegadores y servidores intermedios que los abrieron pueden guardarlos hasta un año.',
  'desk.off-kits':
    '{count, plural, =0 {No se abrió ningún dossier de prensa con esta persona.} one {Se abrió # dossier de prensa con esta persona. Ya no abre nada, y lo que se sacó de él sigue donde está:} other {Se abrieron # dossiers de prensa con esta persona. Ya no abren nada, y lo que se sacó de ellos sigue donde está:}}',
  'desk.off-kit-opened': 'lo abrió el {time} (UTC):',
  'desk.off-kit-version': '{language}, versión {version}',
  'desk.off-kit-tell': 'Hay que avisarle ahora: esto ya no se puede publicar.',
  'desk.off-kit-contact': 'Para preguntas, el dossier nombra a: {contact}.',
  'desk.off-kit-links':
    '{count, plural, one {# enlace que nadie había abierto se revocó de inmediato.} other {# enlaces que nadie había abierto se revocaron de inmediato.}}',
  'desk.off-dossiers': 'Ningún expediente: esta versión no entrega ninguno.',
  'desk.off-mirrors':
    'Buscadores, archivos web y copias: las direcciones de arriba les dicen que la página ya no está. Escribe a los que conozcas, con esta lista.',
} as const;
