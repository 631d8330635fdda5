import { app } from 'electron'

/** Ends in what no name server knows (RFC 6761), and no name is asked for any more. */
const nowhere = 'socks5://nowhere.invalid:9'

/**
 * What Chromium would do over a network of its own accord, or for a page in ways that no request handler, content policy
 * or permission sees. Each was seen to leave, or is named in Chromium's list of switches.
 */
const switches: readonly (readonly [name: string, value?: string])[] = [
  // A page's rel="dns-prefetch" tells a name server any word, and is no request: no name is looked up, no address is one.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  // Looking for a proxy (WPAD) asks the network's name server. What gets past all else, as a peer connection over TCP
  // does, goes to a proxy that is nowhere; this machine's own addresses are no exception.
  ['proxy-server', nowhere],
  ['proxy-bypass-list', '<-loopback>'],
  // Experiments, components, lists of bad sites, hints, and whether a login page stands in between.
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-client-side-phishing-detection'],
  ['disable-sync'],
  ['disable-field-trial-config'],
  // Reports of requests that failed, and of links that were followed.
  ['disable-domain-reliability'],
  ['no-pings'],
  // Crashes stay here.
  ['disable-breakpad'],
  // A peer connection tells the whole network a name of its own (mDNS); looking for screens to cast to (mDNS, SSDP), asking a
  // server for the time, names over https, and reports to servers.
  [
    'disable-features',
    'WebRtcHideLocalIpsWithMdns,MediaRouter,DialMediaRouteProvider,GlobalMediaControls,NetworkTimeServiceQuerying,OptimizationHints,DnsOverHttps,' +
      'AsyncDns,AutofillServerCommunication,CertificateTransparencyComponentUpdater,Reporting,NetworkErrorLogging',
  ],
]

/** Takes the ways out that stand open below the session. Must run before Electron is ready. */
export function closeNetwork(): void {
  for (const [name, value] of switches) {
    if (value === undefined) app.commandLine.appendSwitch(name)
    else app.commandLine.appendSwitch(name, value)
  }
  // A peer connection sends packets that are no requests; past this only a proxy would carry them, and there is none.
  app.on('web-contents-created', (_event, contents) => {
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  })
}
