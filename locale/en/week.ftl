### The weekly session, and how a call begins.

opening-hello = Hello { $name }
opening-hello-unnamed = Hello, good day
opening-unheard-1 = { $greeting }, how are you? I have not heard your voice for a while and wanted to ask after you. I hope all is well?
opening-unheard-2 = { $greeting }. You were on my mind, so I called to ask how you are.
opening-unheard-3 = { $greeting }. We have not talked for a while. How is work?
opening-unheard-4 = { $greeting }, how are you? I have long wanted to call. Is the family well?
opening-plain-1 = { $greeting }, how are you? I called to ask after you. How is work?
opening-plain-2 = { $greeting }. Is everything well?
opening-plain-3 = { $greeting }, how are you? I wanted to hear from you.
opening-plain-4 = { $greeting }. Is everything going well?
opening-delivery-1 = { $greeting }. I called to ask about your load. Did everything go well?
opening-delivery-2 = { $greeting }. I wanted to ask where your load stands. Is all in order?
opening-left-1 = { $greeting }. Did the load arrive well? Were you happy with the goods?
opening-left-2 = { $greeting }. Did you get the load? Was it what you wanted?
opening-sample-1 = { $greeting }. Did you get the sample? What did you think?
opening-sample-2 = { $greeting }. Have you seen the sample? Is it of use to you?
opening-third-1 = { $greeting }. Is there anything you need these days that I can prepare?
opening-third-2 = { $greeting }. How are you? If there is anything I can do, tell me.
opening-birthday-1 = { $greeting }. Happy birthday. I called to say just that and to ask after you.
opening-win-back-1 = { $greeting }. I have not been in touch for very long, which was my fault. How are you, how is work?
opening-win-back-2 = { $greeting }. I have not heard from you for some time; my fault. How are you?

command-week = the week's planning
key-week = The week
